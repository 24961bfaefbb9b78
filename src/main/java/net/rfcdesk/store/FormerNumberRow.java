package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
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
    @StringLength(EntryRow.KEY_LENGTH)
    String getNumberKey();

    @NotNull
    @Indexed
    long getPageId();

    @NotNull
    String getSpaceKey();

    @NotNull
    int getRfcNumber();
}
