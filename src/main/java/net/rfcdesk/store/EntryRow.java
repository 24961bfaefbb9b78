package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One line of the record; inserted, never changed. */
@Preload
@Table("RFC_ENTRY")
public interface EntryRow extends Entity {

    /** As in "98305:3": of two that write a page's third entry, one loses. */
    @NotNull
    @Unique
    String getEntryKey();

    @NotNull
    @Indexed
    long getPageId();

    @NotNull
    int getSequenceNo();

    @NotNull
    String getKind();

    String getActorKey();

    String getActorName();

    /** The approver for whom a delegate acted. */
    String getBehalfKey();

    String getBehalfName();

    /** Milliseconds since 1970, UTC. */
    @NotNull
    long getHappenedAt();

    @NotNull
    int getPageVersion();

    @NotNull
    String getFingerprint();

    /** Number of the entry that it refers to. */
    Integer getAboutEntry();

    String getRoleName();

    String getChoice();

    @StringLength(StringLength.UNLIMITED)
    String getReason();

    String getStatusFrom();

    String getStatusTo();
}
