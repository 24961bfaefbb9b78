package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How far the record of a page or a space has come: without it, nobody could tell that the newest entries are missing. */
@Preload
@Table("RFC_RECORD")
public interface RecordRow extends Entity {

    /** As in "page:98305" or "space:DS". */
    @NotNull
    @Unique
    @StringLength(Width.KEY)
    String getStream();

    @NotNull
    @Default("0")
    int getLastSequence();

    void setLastSequence(int sequence);

    @NotNull
    @Default("-")
    String getLastHash();

    void setLastHash(String hash);
}
