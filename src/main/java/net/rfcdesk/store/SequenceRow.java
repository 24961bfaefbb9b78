package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The last number given in a space; the row of the space "*" is the {@link SiteLock}. */
@Preload
@Table("RFC_SEQUENCE")
public interface SequenceRow extends Entity {

    @NotNull
    @Unique
    @StringLength(Width.WIDEST)
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    @NotNull
    @Default("0")
    int getLastNumber();

    void setLastNumber(int number);

    /** Written to take the row's lock; its value means nothing. */
    String getTouched();

    void setTouched(String token);
}
