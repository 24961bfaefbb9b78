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

/** The present state of an RFC: what reports sort by, and the row whose lock puts changes in one order. */
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
public interface RfcRow extends Entity {

    /** A moment or a day that there is none of; a number, since databases do not agree on where null belongs in an order. */
    long NEVER = Long.MAX_VALUE;

    String NEVER_BY_DEFAULT = "" + NEVER;

    @NotNull
    @Unique
    long getPageId();

    void setPageId(long pageId);

    @NotNull
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    @NotNull
    int getRfcNumber();

    void setRfcNumber(int number);

    /** As in "SPACE:12": no number is given twice in a space. */
    @NotNull
    @Unique
    @StringLength(EntryRow.KEY_LENGTH)
    @Unlisted
    String getNumberKey();

    void setNumberKey(String numberKey);

    String getTitle();

    void setTitle(String title);

    /** In small letters, to be searched. */
    @Unlisted
    String getTitleWords();

    void setTitleWords(String title);

    @Indexed
    String getAuthorKey();

    void setAuthorKey(String userKey);

    /** The author's full name when the page was last saved; to sort by, not to show. */
    String getAuthorName();

    void setAuthorName(String fullName);

    @NotNull
    String getStatus();

    void setStatus(String status);

    /** Milliseconds since 1970, UTC. */
    @NotNull
    long getOpenedAt();

    void setOpenedAt(long millis);

    /** Milliseconds since 1970, UTC. */
    @NotNull
    @Indexed
    long getUpdatedAt();

    void setUpdatedAt(long millis);

    /** Milliseconds since 1970, UTC; {@link #NEVER} while it is open. */
    @NotNull
    @Default(NEVER_BY_DEFAULT)
    long getDecidedAt();

    void setDecidedAt(long millis);

    /** Days since 1970; {@link #NEVER} when the page names none. */
    @NotNull
    @Default(NEVER_BY_DEFAULT)
    long getDecideBy();

    void setDecideBy(long epochDay);

    @NotNull
    int getPageVersion();

    void setPageVersion(int version);

    @NotNull
    String getFingerprint();

    void setFingerprint(String fingerprint);

    /** JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getRoles();

    void setRoles(String json);

    @NotNull
    long getRevision();

    void setRevision(long revision);

    @NotNull
    boolean isTrashed();

    void setTrashed(boolean trashed);

    /** Whether it was accepted in spite of missing approvals, as the record tells; to be searched. */
    @NotNull
    @Unlisted
    boolean isBypassed();

    void setBypassed(boolean bypassed);

    /** Whether another RFC takes its place, as the record tells; to be searched. */
    @NotNull
    @Unlisted
    boolean isSuperseded();

    void setSuperseded(boolean superseded);

    /** Of one of our macros on the page, when the page became an RFC: copies have the same. Null when it had none. */
    @Indexed
    @Unlisted
    String getMacroId();

    /** Written to take the row's lock; its value means nothing. */
    @Unlisted
    String getTouched();

    void setTouched(String token);
}
