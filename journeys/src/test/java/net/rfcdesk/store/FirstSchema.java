package net.rfcdesk.store;

import java.util.List;
import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Default;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * Tables that are older than those of today in columns, indexes and widths, so that there is an upgrade to try. What records say in them is
 * in the form of today: nothing was released before it. With the first release its tables take this place, and never change.
 */
final class FirstSchema {

    static final List<Class<? extends RawEntity<?>>> ROWS = List.of(
            RfcRow.class,
            EntryRow.class,
            RecordRow.class,
            SequenceRow.class,
            DelegationRow.class,
            FormerNumberRow.class,
            ProgressRow.class);

    private FirstSchema() {}

    @Preload
    @Table("RFC")
    @Indexes({
        @Index(
                name = "number",
                methodNames = {"getSpaceKey", "getRfcNumber", "getID"}),
        @Index(
                name = "updated",
                methodNames = {"getSpaceKey", "getUpdatedAt", "getID"}),
        @Index(
                name = "title",
                methodNames = {"getSpaceKey", "getTitle", "getID"}),
        @Index(
                name = "status",
                methodNames = {"getSpaceKey", "getStatus", "getID"}),
        @Index(
                name = "author",
                methodNames = {"getSpaceKey", "getAuthorName", "getID"}),
        @Index(
                name = "opened",
                methodNames = {"getSpaceKey", "getOpenedAt", "getID"}),
        @Index(
                name = "decided",
                methodNames = {"getSpaceKey", "getDecidedAt", "getID"}),
        @Index(
                name = "due",
                methodNames = {"getSpaceKey", "getDecideBy", "getID"}),
        @Index(
                name = "page",
                methodNames = {"getSpaceKey", "getPageId"})
    })
    interface RfcRow extends Entity {
        @NotNull
        @Unique
        long getPageId();

        @NotNull
        String getSpaceKey();

        @NotNull
        int getRfcNumber();

        @NotNull
        @Unique
        @StringLength(300)
        String getNumberKey();

        String getTitle();

        String getTitleWords();

        @Indexed
        String getAuthorKey();

        String getAuthorName();

        @NotNull
        String getStatus();

        @NotNull
        long getOpenedAt();

        @NotNull
        @Indexed
        long getUpdatedAt();

        @NotNull
        @Default("" + Long.MAX_VALUE)
        long getDecidedAt();

        @NotNull
        @Default("" + Long.MAX_VALUE)
        long getDecideBy();

        @NotNull
        int getPageVersion();

        @NotNull
        String getFingerprint();

        @StringLength(StringLength.UNLIMITED)
        String getRoles();

        @NotNull
        long getRevision();

        @NotNull
        boolean isTrashed();

        @NotNull
        boolean isBypassed();

        @NotNull
        boolean isSuperseded();

        @Indexed
        String getMacroId();

        String getTouched();
    }

    @Preload
    @Table("RFC_ENTRY")
    interface EntryRow extends Entity {
        @NotNull
        @Unique
        @StringLength(300)
        String getEntryKey();

        @NotNull
        @Indexed
        @StringLength(300)
        String getStream();

        @NotNull
        int getSequenceNo();

        @NotNull
        String getKind();

        String getActorKey();

        String getActorName();

        String getBehalfKey();

        String getBehalfName();

        @NotNull
        long getHappenedAt();

        @NotNull
        int getPageVersion();

        String getFingerprint();

        Integer getAboutEntry();

        String getRoleName();

        String getChoice();

        @StringLength(StringLength.UNLIMITED)
        String getReason();

        @StringLength(StringLength.UNLIMITED)
        String getDetail();

        String getStatusFrom();

        String getStatusTo();

        @NotNull
        String getNamesSalt();

        @NotNull
        String getEntryHash();
    }

    @Preload
    @Table("RFC_RECORD")
    interface RecordRow extends Entity {
        @NotNull
        @Unique
        @StringLength(300)
        String getStream();

        @NotNull
        int getLastSequence();

        @NotNull
        String getLastHash();
    }

    @Preload
    @Table("RFC_SEQUENCE")
    interface SequenceRow extends Entity {
        @NotNull
        @Unique
        String getSpaceKey();

        @NotNull
        int getLastNumber();

        String getTouched();
    }

    @Preload
    @Table("RFC_DELEGATION")
    interface DelegationRow extends Entity {
        @NotNull
        @Indexed
        String getFromUser();

        @NotNull
        @Indexed
        String getToUser();

        @NotNull
        long getBeginsAt();

        @NotNull
        long getEndsAt();

        Long getEndedAt();
    }

    @Preload
    @Table("RFC_FORMER_NUMBER")
    interface FormerNumberRow extends Entity {
        @NotNull
        @Unique
        @StringLength(300)
        String getNumberKey();

        @NotNull
        @Indexed
        long getPageId();

        @NotNull
        String getSpaceKey();

        @NotNull
        int getRfcNumber();
    }

    @Preload
    @Table("RFC_PROGRESS")
    interface ProgressRow extends Entity {
        @NotNull
        @Unique
        String getJobName();

        @StringLength(300)
        String getReached();
    }
}
