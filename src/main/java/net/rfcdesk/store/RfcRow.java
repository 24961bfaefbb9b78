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
import net.rfcdesk.rfc.SortKey;
import org.jspecify.annotations.Nullable;

/** The present state of an RFC: what reports sort by, and the row whose lock puts changes in one order. */
@Preload
@Table("RFC")
@Indexes({
    @Index(
            name = "number",
            methodNames = {"getSpaceKey", "getRfcNumber", "getID"}),
    @Index(
            name = "space",
            methodNames = {"getSpaceSort", "getRfcNumber", "getID"}),
    @Index(
            name = "updated",
            methodNames = {"getSpaceKey", "getUpdatedAt", "getID"}),
    @Index(
            name = "title",
            methodNames = {"getSpaceKey", "getTitleSort", "getID"}),
    @Index(
            name = "status",
            methodNames = {"getSpaceKey", "getStatus", "getID"}),
    @Index(
            name = "author",
            methodNames = {"getSpaceKey", "getAuthorSort", "getID"}),
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

    /** In place of a number that its space says. */
    int AS_SPACE = -1;

    @NotNull
    @Unique
    long getPageId();

    void setPageId(long pageId);

    @NotNull
    @StringLength(Width.WIDEST)
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    /** {@link SortKey} of the space's key. */
    @NotNull
    @Default(SortKey.OF_NOTHING)
    @StringLength(SortKey.LENGTH)
    @NotSelected
    String getSpaceSort();

    void setSpaceSort(String sortKey);

    @NotNull
    @Default("0")
    int getRfcNumber();

    void setRfcNumber(int number);

    /** As in "SPACE:12": no number is given twice in a space. */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    @NotSelected
    String getNumberKey();

    void setNumberKey(String numberKey);

    /** Unlimited, since it is compared with the title that the page has. */
    @StringLength(StringLength.UNLIMITED)
    String getTitle();

    void setTitle(String title);

    /** As {@link net.rfcdesk.rfc.SearchText} folds it, to be searched; none when that is too long, so that only the page tells. */
    @StringLength(Width.WIDEST)
    @NotSelected
    @Nullable
    String getTitleWords();

    void setTitleWords(@Nullable String title);

    /** {@link SortKey} of the title. */
    @NotNull
    @Default(SortKey.OF_NOTHING)
    @StringLength(SortKey.LENGTH)
    @NotSelected
    String getTitleSort();

    void setTitleSort(String sortKey);

    @Indexed
    @Nullable
    String getAuthorKey();

    void setAuthorKey(@Nullable String userKey);

    /** The author's full name when the page was last saved; to sort by, not to show, and cut where it is too long. */
    @Nullable
    String getAuthorName();

    void setAuthorName(String fullName);

    /** {@link SortKey} of the author's name and key. */
    @NotNull
    @Default(SortKey.OF_NOTHING)
    @StringLength(SortKey.LENGTH)
    @NotSelected
    String getAuthorSort();

    void setAuthorSort(String sortKey);

    @NotNull
    @Default("PROPOSED")
    String getStatus();

    void setStatus(String status);

    /** Milliseconds since 1970, UTC. */
    @NotNull
    @Default("0")
    long getOpenedAt();

    void setOpenedAt(long millis);

    /** Milliseconds since 1970, UTC. */
    @NotNull
    @Default("0")
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

    /** After how many months it is due for review, as the record tells; 0 for never, {@link #AS_SPACE} when it has none of its own. */
    @NotNull
    @Default("" + AS_SPACE)
    int getReviewMonths();

    void setReviewMonths(int months);

    /** Milliseconds since 1970, UTC, at which its comment period is over; {@link #NEVER} while there is none. To be searched. */
    @NotNull
    @Default(NEVER_BY_DEFAULT)
    @Indexed
    @NotSelected
    long getCommentsUntil();

    void setCommentsUntil(long millis);

    /** Milliseconds since 1970, UTC, from which on it is rejected unless something happens; {@link #NEVER} otherwise. To be searched. */
    @NotNull
    @Default(NEVER_BY_DEFAULT)
    @Indexed
    @NotSelected
    long getClosesAt();

    void setClosesAt(long millis);

    @NotNull
    @Default("1")
    int getPageVersion();

    void setPageVersion(int version);

    @NotNull
    @Default("-")
    String getFingerprint();

    void setFingerprint(String fingerprint);

    /** JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getRoles();

    void setRoles(String json);

    @NotNull
    @Default("0")
    long getRevision();

    void setRevision(long revision);

    @NotNull
    @Default("false")
    boolean isTrashed();

    void setTrashed(boolean trashed);

    /** Whether it was accepted without all approvals, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isBypassed();

    void setBypassed(boolean bypassed);

    /** Whether roles asked for less than they once did when it was accepted, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isLoosened();

    void setLoosened(boolean loosened);

    /** Whether its content is no longer the one that was accepted, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isChangedSince();

    void setChangedSince(boolean changed);

    /** Whether somebody asked for changes, and that is not resolved, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isConcernsOpen();

    void setConcernsOpen(boolean open);

    /** Whether somebody approves its content under conditions that are not resolved, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isConditionsOpen();

    void setConditionsOpen(boolean open);

    /** Whether another RFC takes its place, as the record tells; to be searched. */
    @NotNull
    @Default("false")
    @NotSelected
    boolean isSuperseded();

    void setSuperseded(boolean superseded);

    /** Of one of our macros on the page, when the page became an RFC: copies have the same. Hashed when it is too long; none when the page had none. */
    @Indexed
    @NotSelected
    @Nullable
    String getMacroId();

    /** Written to take the row's lock; its value means nothing. */
    @NotSelected
    String getTouched();

    void setTouched(String token);

    /** When the first thing happened of which people were not told yet; milliseconds since 1970, UTC, {@link #NEVER} when they know all. */
    @NotNull
    @Default(NEVER_BY_DEFAULT)
    @Indexed
    @NotSelected
    long getNewsAt();

    void setNewsAt(long millis);

    /** The last entry of its record that people were told of, as long as there is news; 0 when nothing was told. */
    @NotNull
    @Default("0")
    @NotSelected
    long getToldRevision();

    void setToldRevision(long revision);

    /** Whether the host's search was told what it is like now, as far as that was possible. */
    @NotNull
    @Default("false")
    @Indexed
    @NotSelected
    boolean isSearchable();

    void setSearchable(boolean searchable);
}
