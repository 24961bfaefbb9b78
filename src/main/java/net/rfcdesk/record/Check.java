package net.rfcdesk.record;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whether a record is what the plugin wrote.
 *
 * @param entries how many there are
 * @param firstBroken null when it is intact
 */
public record Check(int entries, Break firstBroken) {

    /**
     * Of a record that has begun: without any entry it is broken.
     *
     * @param stored all of them, in any order
     */
    public static Check of(Subject subject, List<Link> stored, Head head) {
        List<Link> links =
                stored.stream().sorted(Comparator.comparingInt(Link::sequence)).toList();
        return new Check(links.size(), firstBroken(Head.of(subject), links, head));
    }

    public boolean intact() {
        return firstBroken == null;
    }

    private static Break firstBroken(Head beginning, List<Link> links, Head head) {
        int last = Math.max(1, head.sequence());
        Head reached = beginning;
        for (Link link : links) {
            int due = reached.next();
            if (link.sequence() > due && due <= last) {
                return new Break(due, What.REMOVED);
            }
            if (link.sequence() > last || count(links, link.sequence()) > 1 || link.sequence() < due) {
                return new Break(link.sequence(), What.INSERTED);
            }
            if (!Chain.holds(reached, link)) {
                return new Break(due, What.ALTERED);
            }
            reached = Head.at(link);
        }
        return atTheEnd(reached, last, head);
    }

    private static Break atTheEnd(Head reached, int last, Head head) {
        if (reached.sequence() < last) {
            return new Break(reached.next(), What.REMOVED);
        }
        return reached.equals(head) ? null : new Break(last, What.ALTERED);
    }

    private static long count(List<Link> links, int sequence) {
        return links.stream().filter(link -> link.sequence() == sequence).count();
    }

    /** @param sequence number of the entry */
    public record Break(int sequence, What what) {}

    /** What was done to an entry; what was done after it cannot be told. */
    public enum What {
        /** It is not what was written. */
        ALTERED,
        /** It is gone. */
        REMOVED,
        /** It was never written, or there is another one with its number. */
        INSERTED;

        public String key() {
            return "rfc-desk.record." + name().toLowerCase(Locale.ROOT);
        }
    }
}
