package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One line of the record; inserted, never changed. */
@Preload
@Table("RFC_ENTRY")
public interface EntryRow extends Entity {

    /** As in "page:98305:3": of two that write a page's third entry, one loses. */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    @NotSelected
    String getEntryKey();

    /** As in "page:98305" or "space:DS". */
    @NotNull
    @Indexed
    @StringLength(Width.KEY)
    String getStream();

    @NotNull
    @Default("0")
    int getSequenceNo();

    @NotNull
    String getKind();

    @Indexed
    @Nullable
    String getActorKey();

    @Nullable
    String getActorName();

    /** The approver for whom a delegate acted. */
    @Indexed
    @Nullable
    String getBehalfKey();

    @Nullable
    String getBehalfName();

    /** Milliseconds since 1970, UTC. */
    @NotNull
    @Default("0")
    long getHappenedAt();

    @NotNull
    @Default("1")
    int getPageVersion();

    String getFingerprint();

    /** Number of the entry that it refers to. */
    @Nullable
    Integer getAboutEntry();

    @StringLength(Width.WIDEST)
    @Nullable
    String getRoleName();

    @Nullable
    String getChoice();

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getReason();

    /** What the program notes, as {@link DetailJson} writes it. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDetail();

    @Nullable
    String getStatusFrom();

    @Nullable
    String getStatusTo();

    /** What keeps the names from being guessed, as in {@link net.rfcdesk.record.ChainedEntry#salt()}. */
    @NotNull
    @Default("-")
    String getNamesSalt();

    /** Over this entry and the hash of the one before it. */
    @NotNull
    @Default("-")
    String getEntryHash();
}
