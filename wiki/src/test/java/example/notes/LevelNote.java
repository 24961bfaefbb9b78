package example.notes;

import net.java.ao.Entity;

/** Has a column that Oracle does not allow. */
public interface LevelNote extends Entity {
    int getLevel();
}
