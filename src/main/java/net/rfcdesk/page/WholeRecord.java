package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.record.Check;
import net.rfcdesk.record.Link;
import net.rfcdesk.rfc.Rfc;

/**
 * Everything that happened to an RFC, and whether that is what was recorded.
 *
 * @param roles that its page names now
 * @param links newest first
 */
public record WholeRecord(Rfc rfc, List<Role> roles, List<Link> links, Check check) {

    public WholeRecord {
        roles = List.copyOf(roles);
        links = List.copyOf(links);
    }

    public RecordPage part(RecordQuery query) {
        List<Link> below =
                links.stream().filter(link -> link.sequence() < query.before()).toList();
        return new RecordPage(below.stream().limit(query.limit()).toList(), below.size() > query.limit());
    }
}
