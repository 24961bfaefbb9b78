package example.notes;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;

/** A note that someone left in a space. */
@Table("NOTE")
@Preload
public interface Note extends Entity {
    String getText();

    void setText(String text);
}
