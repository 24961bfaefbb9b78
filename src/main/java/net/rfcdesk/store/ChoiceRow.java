package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What one person wants to be told of one space, or of all others. */
@Preload
@Table("RFC_CHOICE")
public interface ChoiceRow extends Entity {

    /** Of the space and the user: nobody has two choices for one space. */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    String getChoiceKey();

    @NotNull
    @Indexed
    String getUserKey();

    /** "*" for all spaces for which they have no other. */
    @NotNull
    String getSpaceKey();

    /** Name of a {@link net.rfcdesk.approval.NotificationChoice}. */
    @NotNull
    @Default("AT_ONCE")
    String getChoice();
}
