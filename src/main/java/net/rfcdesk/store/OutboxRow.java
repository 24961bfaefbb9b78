package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** What is to be told to somebody, or was told not long ago. Times are milliseconds since 1970, UTC. */
@Preload
@Table("RFC_OUTBOX")
@Indexes(
        @Index(
                name = "due",
                methodNames = {"getState", "getDueAt", "getID"}))
public interface OutboxRow extends Entity {

    /** Identifies the message: it is stored once, however often it is planned. */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    String getMessageKey();

    /** Name of an {@link OutboxMessage.Channel}. */
    @NotNull
    @Default("MAIL")
    String getChannel();

    /** A user key, or the number of a webhook. */
    @NotNull
    @Indexed
    String getReceiver();

    @NotNull
    @Default("0")
    @Indexed
    long getPageId();

    /** JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getContent();

    /** Name of an {@link OutboxMessage.State}. */
    @NotNull
    @Default("WAITING")
    String getState();

    void setState(String state);

    @NotNull
    @Default("0")
    int getAttempts();

    void setAttempts(int attempts);

    @NotNull
    @Default("0")
    long getCreatedAt();

    /** When it is to be sent, as long as it waits. */
    @NotNull
    @Default("0")
    long getDueAt();

    void setDueAt(long millis);

    /** When it was sent or given up. */
    @Nullable
    @Indexed
    Long getEndedAt();

    void setEndedAt(@Nullable Long millis);

    /** Why it was not sent the last time; none when nobody tried, or it was sent. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getProblem();

    void setProblem(@Nullable String problem);

    /** Whether it waits for others of the same receiver, to be sent together with them. */
    @NotNull
    @Default("false")
    boolean isInDigest();
}
