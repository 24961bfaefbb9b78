package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A number that an RFC had before its page moved to another space; it goes on finding the page, and no other page gets it. */
@Preload
@Table("RFC_FORMER_NUMBER")
public interface FormerNumberRow extends Entity {

    /** As in "SPACE:12". */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    String getNumberKey();

    @NotNull
    @Indexed
    long getPageId();

    @NotNull
    @StringLength(Width.WIDEST)
    String getSpaceKey();

    @NotNull
    @Default("0")
    int getRfcNumber();
}
