package net.rfcdesk.notify;

import java.util.List;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * What one mail tells its receiver.
 *
 * @param receiver user key
 * @param parts at least one
 */
public record MailContent(String receiver, List<Part> parts) {

    public MailContent {
        parts = List.copyOf(parts);
    }

    /**
     * What it tells of one RFC.
     *
     * @param rfc with its title and number as they are now; none for what is not about one
     * @param urlPath of its page, or of another one to go to, below the site's base URL
     */
    public record Part(@Nullable Rfc rfc, String urlPath, List<Notice> notices) {

        public Part {
            notices = List.copyOf(notices);
        }

        boolean asks() {
            return notices.stream().anyMatch(notice -> notice.kind().asks());
        }
    }

    /** @return whether it tells the contact of a role of decisions that are missing */
    public boolean escalates() {
        return parts.stream()
                .flatMap(part -> part.notices().stream())
                .anyMatch(notice -> notice.kind() == NoticeKind.ESCALATED);
    }

    /** @return whether it asks its receiver for a decision */
    public boolean asks() {
        return parts.stream().anyMatch(Part::asks);
    }
}
