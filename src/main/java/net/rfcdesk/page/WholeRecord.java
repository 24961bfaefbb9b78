package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.rfc.Rfc;

/**
 * Everything that happened to an RFC, and whether that is what was recorded.
 *
 * @param roles whose names are known: those of its page, then those of its space
 * @param entries newest first
 */
public record WholeRecord(Rfc rfc, List<Role> roles, List<ChainedEntry> entries, IntegrityCheck check) {

    public WholeRecord {
        roles = List.copyOf(roles);
        entries = List.copyOf(entries);
    }

    public RecordSlice part(RecordQuery query) {
        List<ChainedEntry> below = entries.stream()
                .filter(chained -> chained.sequence() < query.before())
                .toList();
        return new RecordSlice(below.stream().limit(query.limit()).toList(), below.size() > query.limit());
    }
}
