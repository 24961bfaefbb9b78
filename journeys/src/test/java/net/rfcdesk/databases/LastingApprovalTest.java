package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second table of docs/fingerprint.md is true of what each of its rows names. */
class LastingApprovalTest {

    private static final Path DOCS = Path.of("../docs/fingerprint.md");
    private static final String LINK = "<p><ac:link><ri:page ri:content-title=\"Plan\"/></ac:link></p>";
    private static final String TASK = "<ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>"
            + "<ac:task-body>Ask</ac:task-body></ac:task>";

    /** An RFC that was approved in its second version, and how it may go on. */
    private interface Life {

        /** @return the page whose approvals the row is about */
        Page of(ServiceFixture desk, Page rfc);
    }

    private static final Map<String, Life> LIVES = Map.ofEntries(
            Map.entry("Saved with another text", (desk, rfc) -> save(desk, rfc, body(desk, rfc) + "<p>More</p>")),
            Map.entry("Saved again", (desk, rfc) -> save(desk, rfc, body(desk, rfc))),
            Map.entry("An older version restored", (desk, rfc) -> {
                save(desk, rfc, body(desk, rfc) + "<p>More</p>");
                return desk.as("author", () -> desk.pages.restoreVersion(rfc.getId(), 2));
            }),
            Map.entry("An older version deleted", (desk, rfc) -> {
                save(desk, rfc, body(desk, rfc));
                return done(desk, rfc, () -> desk.pages.removeVersion(rfc.getId(), 2));
            }),
            Map.entry("Renamed", (desk, rfc) -> rename(desk, rfc, "Better idea")),
            Map.entry(
                    "Moved below another page",
                    (desk, rfc) ->
                            move(desk, rfc, rfc.getSpace(), plan(desk, rfc).getId())),
            Map.entry("Moved to another space", (desk, rfc) -> move(desk, rfc, desk.space("OPS"), 0)),
            Map.entry("Put into the trash and restored", (desk, rfc) -> {
                done(desk, rfc, () -> desk.pages.trash(rfc.getId()));
                return desk.as("author", () -> desk.pages.restore(rfc.getId()));
            }),
            Map.entry(
                    "Copied",
                    (desk, rfc) -> desk.as("author", () -> desk.pages.copy(rfc.getId(), rfc.getSpace(), 0, "Copy"))),
            Map.entry(
                    "Labels added",
                    (desk, rfc) -> done(desk, rfc, () -> desk.pages.addLabel(rfc.getId(), "important"))),
            Map.entry("Task ticked by a click", (desk, rfc) -> {
                String ticked = body(desk, rfc).replace("incomplete", "complete");
                return desk.as("author", () -> desk.pages.amend(rfc.getId(), body -> ticked));
            }),
            Map.entry("Approvers changed by a click", (desk, rfc) -> {
                List<String> approvers = List.of("lead", "security");
                desk.as("author", () -> desk.assignments.assign(rfc.getId(), "lead", approvers, List.of(), null, 2));
                return rfc;
            }),
            Map.entry("Day to decide by changed by a click", (desk, rfc) -> {
                desk.as("author", () -> desk.deadlines.decideBy(rfc.getId(), LocalDate.of(2026, 12, 1), 2));
                return rfc;
            }),
            Map.entry("Linked page renamed", (desk, rfc) -> {
                rename(desk, plan(desk, rfc), "Roadmap");
                return rfc;
            }),
            Map.entry("Linked page moved to another space", (desk, rfc) -> {
                move(desk, plan(desk, rfc), desk.space("OPS"), 0);
                return rfc;
            }),
            Map.entry("Its change marked as a minor correction", LastingApprovalTest::minor),
            Map.entry("Such a mark objected to", (desk, rfc) -> {
                minor(desk, rfc);
                int minorEdit = desk.history(rfc.getId()).minorEdits().get(0).entry();
                desk.as("lead", () -> desk.minorEdits.object(rfc.getId(), minorEdit));
                return rfc;
            }));

    static Set<String> lives() {
        return LIVES.keySet();
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatHappensHasTheEffectThatItsRowSays(String life) throws IOException {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page after = LIVES.get(life).of(desk, approved(desk));

            RfcPage read = desk.as("reader", () -> desk.rfcs.get(after.getId()));
            boolean counts = read.roles().get(0).decisions().stream().anyMatch(each -> each.counts());

            assertThat(counts ? "stay" : "no longer count").isEqualTo(effects().get(life));
        }
    }

    @Test
    void everyRowHappens() throws IOException {
        assertThat(LIVES.keySet()).isEqualTo(effects().keySet());
    }

    private static Map<String, String> effects() throws IOException {
        String life = Files.readString(DOCS).split("\n## ")[2];
        return Pattern.compile("(?m)^\\| (.+?) \\| (stay|no longer count)\\b.* \\|$")
                .matcher(life)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static Page approved(ServiceFixture desk) {
        Space space = desk.space("DEV");
        desk.as("author", () -> desk.pages.create(space, 0, "Plan", "<p>Plan</p>", Set.of()));
        desk.user("security");
        Page rfc = desk.rfc(space, "Idea", "lead", "product");
        save(desk, rfc, rfc.getBodyAsString() + LINK + TASK);
        desk.as("lead", () -> desk.approvals.decide(rfc.getId(), "lead", Choice.APPROVED, "", 2, null));
        return rfc;
    }

    private static Page minor(ServiceFixture desk, Page rfc) {
        save(desk, rfc, body(desk, rfc) + "<p>More</p>");
        desk.as("author", () -> desk.minorEdits.markMinor(rfc.getId(), 3, "A typo"));
        return rfc;
    }

    private static Page plan(ServiceFixture desk, Page rfc) {
        return desk.pages.byTitle(rfc.getSpaceKey(), "Plan").orElseThrow();
    }

    private static Page save(ServiceFixture desk, Page page, String body) {
        Page now = now(desk, page);
        return desk.as(
                "author", () -> desk.pages.update(now.getId(), now.getVersion(), now.getTitle(), body, "", false));
    }

    private static Page rename(ServiceFixture desk, Page page, String title) {
        Page now = now(desk, page);
        return desk.as(
                "author",
                () -> desk.pages.update(now.getId(), now.getVersion(), title, now.getBodyAsString(), "", false));
    }

    private static Page move(ServiceFixture desk, Page page, Space space, long parent) {
        return desk.as("author", () -> desk.pages.move(page.getId(), space, parent));
    }

    private static Page done(ServiceFixture desk, Page page, Runnable work) {
        return desk.as("author", () -> {
            work.run();
            return page;
        });
    }

    private static String body(ServiceFixture desk, Page page) {
        return now(desk, page).getBodyAsString();
    }

    private static Page now(ServiceFixture desk, Page page) {
        return desk.pages.byId(page.getId()).orElseThrow();
    }
}
