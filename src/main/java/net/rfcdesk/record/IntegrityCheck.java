package net.rfcdesk.record;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record is what the plugin wrote.
 *
 * @param entries how many there are
 * @param firstBroken none when it is intact
 */
public record IntegrityCheck(int entries, @Nullable Break firstBroken) {

    /**
     * Of a record that has begun: without any entry it is broken.
     *
     * @param stored all of them, in any order
     */
    public static IntegrityCheck of(StreamId stream, List<ChainedEntry> stored, ChainHead head) {
        List<ChainedEntry> chain = stored.stream()
                .sorted(Comparator.comparingInt(ChainedEntry::sequence))
                .toList();
        return new IntegrityCheck(chain.size(), firstBroken(ChainHead.of(stream), chain, head));
    }

    public boolean intact() {
        return firstBroken == null;
    }

    private static @Nullable Break firstBroken(ChainHead beginning, List<ChainedEntry> chain, ChainHead head) {
        int last = Math.max(1, head.sequence());
        ChainHead reached = beginning;
        for (ChainedEntry chained : chain) {
            int due = reached.next();
            if (chained.sequence() > due && due <= last) {
                return new Break(due, What.REMOVED);
            }
            if (chained.sequence() > last || count(chain, chained.sequence()) > 1 || chained.sequence() < due) {
                return new Break(chained.sequence(), What.INSERTED);
            }
            if (!HashChain.holds(reached, chained)) {
                return new Break(due, What.ALTERED);
            }
            reached = ChainHead.at(chained);
        }
        return atTheEnd(reached, last, head);
    }

    private static @Nullable Break atTheEnd(ChainHead reached, int last, ChainHead head) {
        if (reached.sequence() < last) {
            return new Break(reached.next(), What.REMOVED);
        }
        return reached.equals(head) ? null : new Break(last, What.ALTERED);
    }

    private static long count(List<ChainedEntry> chain, int sequence) {
        return chain.stream().filter(chained -> chained.sequence() == sequence).count();
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
