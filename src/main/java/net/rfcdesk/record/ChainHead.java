package net.rfcdesk.record;

/**
 * How far a record has come; kept apart from it, so that its newest entries cannot be cut off unnoticed.
 *
 * @param sequence of the newest entry; 0 when there is none
 * @param hash of the newest entry; the name of the stream when there is none
 */
public record ChainHead(int sequence, String hash) {

    /** @return before the first entry */
    public static ChainHead of(StreamId stream) {
        return new ChainHead(0, stream.text());
    }

    public static ChainHead at(ChainedEntry chained) {
        return new ChainHead(chained.sequence(), chained.hash());
    }

    public int next() {
        return sequence + 1;
    }
}
