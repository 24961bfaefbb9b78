package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.schema.Default;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One page or file of a run, and what became of it. Not preloaded: what it needs may be long. */
@Table("RFC_RUN_ITEM")
@Indexes(
        @Index(
                name = "next",
                methodNames = {"getRunId", "getOutcome", "getItemNo"}))
public interface RunItemRow extends Entity {

    /** Of the run and the number: nothing is in a run twice. */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    String getItemKey();

    @NotNull
    @Default("0")
    int getRunId();

    /** 1, 2, 3 … within its run. */
    @NotNull
    @Default("0")
    int getItemNo();

    /** A page's id or a file's name. */
    @Nullable
    @StringLength(Width.WIDEST)
    String getSubject();

    /** What the kind of the run needs for it, such as a file's text. */
    @Nullable
    @NotSelected
    @StringLength(StringLength.UNLIMITED)
    String getPayload();

    void setPayload(@Nullable String payload);

    /** Name of a {@link net.rfcdesk.rfc.RunItem.Outcome}. */
    @NotNull
    @Default("WAITING")
    String getOutcome();

    void setOutcome(String outcome);

    /** Key of a text. */
    @Nullable
    String getReason();

    void setReason(@Nullable String reason);

    /** Its arguments, a JSON array. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getReasonArguments();

    void setReasonArguments(@Nullable String json);

    @NotNull
    @Default("0")
    long getPageId();

    void setPageId(long pageId);
}
