package net.rfcdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to somebody, or was told not long ago.
 *
 * @param id 0 as long as it is not stored
 * @param key identifies the message, however often it is planned and sent
 * @param receiver a user key, or the number of a webhook
 * @param pageId of the RFC's page; {@link #NO_PAGE} for what is not about one RFC
 * @param content JSON
 * @param inDigest whether it is sent together with what else is due for the same receiver
 * @param attempts how often somebody began to send it
 * @param due when it is to be sent, as long as it waits
 * @param ended when it was sent or given up; none as long as it waits
 * @param problem why it was not sent the last time; none when nobody tried, or it was sent
 */
public record OutboxMessage(
        long id,
        String key,
        Channel channel,
        String receiver,
        long pageId,
        String content,
        boolean inDigest,
        State state,
        int attempts,
        Instant created,
        Instant due,
        @Nullable Instant ended,
        @Nullable String problem) {

    public static final long NO_PAGE = 0;

    /** How it gets to its receiver. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /** One that waits to be stored, and is due at once. */
    public static OutboxMessage of(
            String key, Channel channel, String receiver, long pageId, String content, Instant now) {
        return new OutboxMessage(
                0, key, channel, receiver, pageId, content, false, State.WAITING, 0, now, now, null, null);
    }

    /** @return the same, to be sent at that time together with what else is due then for the same receiver */
    public OutboxMessage inDigestAt(Instant time) {
        return new OutboxMessage(
                id, key, channel, receiver, pageId, content, true, state, attempts, created, time, ended, problem);
    }
}
