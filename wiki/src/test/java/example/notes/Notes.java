package example.notes;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The notes in the plugin's table. */
public class Notes {
    private final ActiveObjects activeObjects;

    public Notes(ActiveObjects activeObjects) {
        this.activeObjects = activeObjects;
    }

    public List<String> all() {
        return Stream.of(activeObjects.find(Note.class)).map(Note::getText).toList();
    }

    public void add(String text) {
        activeObjects.executeInTransaction(() -> activeObjects.create(Note.class, Map.of("TEXT", text)));
    }
}
