package net.rfcdesk.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.api.RfcEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of one RFC.
 *
 * @param people by user key, what each of them is told
 * @param events all of it, each thing once, for webhooks
 * @param published what other apps are told
 */
public record PlannedNotices(Map<String, List<Notice>> people, List<Notice> events, List<RfcEvent> published) {

    static final PlannedNotices NONE = new PlannedNotices(Map.of(), List.of(), List.of());

    /** Collects news. Nobody is told of what they did themselves, or of what it caused. */
    static final class Builder {

        private final Map<String, List<Notice>> people = new LinkedHashMap<>();
        private final List<Notice> events = new ArrayList<>();

        /** @param receiver user key; none when there is nobody to tell */
        void tell(@Nullable String receiver, Notice notice) {
            tell(receiver, notice, notice.by());
        }

        /** @param cause user key of the person whose act caused it; none when nobody's did */
        void tell(@Nullable String receiver, Notice notice, @Nullable String cause) {
            happened(notice);
            if (receiver != null && !receiver.equals(cause)) {
                add(people.computeIfAbsent(receiver, user -> new ArrayList<>()), notice);
            }
        }

        /** For what happened, whether or not there is anybody to tell. */
        void happened(Notice notice) {
            add(events, notice.onBehalfOf(null));
        }

        private static void add(List<Notice> notices, Notice notice) {
            for (int i = 0; i < notices.size(); i++) {
                if (notices.get(i).isLike(notice)) {
                    notices.set(i, notices.get(i).and(notice));
                    return;
                }
            }
            notices.add(notice);
        }

        /** @return by user key, what each of them is told */
        Map<String, List<Notice>> people() {
            return people;
        }

        PlannedNotices build(List<RfcEvent> published) {
            return new PlannedNotices(people, events, published);
        }
    }
}
