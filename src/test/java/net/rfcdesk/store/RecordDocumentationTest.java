package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.rfcdesk.record.EntryKind;
import org.junit.jupiter.api.Test;

/** The tables of docs/record.md know all kinds of entries, and their examples are what the program writes. */
class RecordDocumentationTest {

    private static final Path DOCS = Path.of("../docs/record.md");
    private static final Pattern WORD = Pattern.compile("`([A-Z_]+)`");

    @Test
    void everyKindIsDocumentedOnce() throws IOException {
        assertThat(rows(2).stream().flatMap(row -> kinds(row).stream())).containsExactlyInAnyOrder(EntryKind.values());
    }

    @Test
    void everyDetailHasAnExampleThatIsReadAndWrittenAsItStands() throws IOException {
        Map<EntryKind, String> examples = new TreeMap<>();
        rows(3).forEach(row ->
                kinds(row).forEach(kind -> examples.put(kind, row.get(2).replace("`", ""))));

        assertThat(examples)
                .containsOnlyKeys(Arrays.stream(EntryKind.values())
                        .filter(kind -> kind.detail().isPresent())
                        .toList())
                .allSatisfy((kind, example) -> assertThat(
                                DetailJson.write(DetailJson.read(kind, example).orElseThrow()))
                        .isEqualTo(example));
    }

    /** @return the cells of each row of the tables of kinds that have so many columns */
    private static List<List<String>> rows(int columns) throws IOException {
        return Files.readString(DOCS)
                .split("## Tampering")[0]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == columns)
                .toList();
    }

    private static List<EntryKind> kinds(List<String> row) {
        return WORD.matcher(row.get(0))
                .results()
                .map(word -> EntryKind.valueOf(word.group(1)))
                .toList();
    }
}
