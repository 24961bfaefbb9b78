package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of an RFC when something happens to its page, as docs/page-life.md has it: over HTTP, in the wiki. */
@ExtendWith(SharedWiki.class)
final class PageLifeTest {
    private static final String TEXT = RfcText.askingFor("lead", "security");
    private static final String OFFER = "Register this RFC</button>";
    private static final String ELSEWHERE = "An RFC is a page.";
    private static final String BLUEPRINT = "net.rfcdesk.rfc-desk:rfc-blueprint";

    private final RunningWiki wiki;
    private HttpUser author;
    private HttpUser admin;
    private String title;

    PageLifeTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        author = wiki.as("author");
        admin = wiki.as("admin");
        title = PageTitle.of(test);
    }

    @Test
    void createdFromTheBlueprint() {
        author.submit(
                "/pages/docreatepage.action",
                Map.of("spaceKey", "DEMO", "blueprint", BLUEPRINT, "title", title, "body", TEXT));
        JsonNode rfc = rfc(titled("DEMO", title));
        assertThat(rfc.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(rfc.path("links")).as("which would make it a copy").isEmpty();
        assertThat(numbers("DEMO")).doesNotHaveDuplicates();
    }

    @Test
    void createdByMacrosOnAPage() {
        long page = author.createPage("DEMO", title, "<p>An idea</p>");
        assertThat(code(page)).isEqualTo("not-an-rfc");
        author.editPage(page, RfcText.role("lead"));
        assertThat(rfc(page).path("number").asText()).startsWith("RFC-");
    }

    @Test
    void edited() {
        long page = approved();
        author.editPage(page, TEXT.replace("We do it.", "We do more."));
        assertThat(rfc(page).path("pageVersion").asInt()).isEqualTo(2);
        assertThat(met(page)).isZero();
    }

    @Test
    void minorEditIsAnEdit() {
        long page = approved();
        author.submit(
                "/pages/doeditpage.action",
                Map.of(
                        "pageId",
                        page,
                        "baseVersion",
                        1,
                        "title",
                        title,
                        "body",
                        TEXT.replace("We do it.", "We did it."),
                        "minorEdit",
                        true));
        assertThat(rfc(page).path("pageVersion").asInt()).isEqualTo(2);
        assertThat(met(page)).isZero();
    }

    @Test
    void renamed() {
        long page = approved();
        JsonNode before = rfc(page);
        author.renamePage(page, title + " anew");
        assertThat(rfc(page).path("title").asText()).isEqualTo(title + " anew");
        assertThat(rfc(page).path("number")).isEqualTo(before.path("number"));
        assertThat(met(page)).isOne();
    }

    @Test
    void olderVersionRestored() {
        long page = approved();
        author.editPage(page, TEXT.replace("We do it.", "We do more."));
        assertThat(met(page)).isZero();
        author.submit("/pages/dorevert.action", Map.of("pageId", page, "version", 1));
        assertThat(rfc(page).path("pageVersion").asInt()).isEqualTo(3);
        assertThat(met(page)).isOne();
    }

    @Test
    void olderVersionDeleted() {
        long page = approved();
        author.editPage(page, TEXT + "<p> </p>");
        JsonNode before = rfc(page);
        admin.submit("/pages/doremoveversion.action", Map.of("pageId", page, "version", 1));
        assertThat(rfc(page)).isEqualTo(before);
        assertThat(met(page)).isOne();
    }

    @Test
    void movedWithinItsSpace() {
        long page = approved();
        JsonNode before = rfc(page);
        move(page, "DEMO", author.createPage("DEMO", title + ": parent", "<p>Above</p>"));
        assertThat(rfc(page)).isEqualTo(before);
    }

    @Test
    void movedToAnotherSpace() {
        long page = approved();
        String before = rfc(page).path("number").asText();
        makeSpace("NEXT");
        move(page, "NEXT", 0);
        assertThat(rfc(page).path("spaceKey").asText()).isEqualTo("NEXT");
        assertThat(rfc(page).path("number").asText()).isEqualTo("RFC-1");
        assertThat(author.get("/rest/rfc/1.0/spaces/DEMO/rfcs/" + before).json().path("pageId"))
                .isEqualTo(rfc(page).path("pageId"));
        assertThat(met(page)).isOne();
    }

    @Test
    void copied() {
        long page = approved();
        author.submit(
                "/pages/docopypage.action",
                Map.of("pageId", page, "spaceKey", "DEMO", "parentPageId", 0, "title", title + ": copy"));
        long copy = titled("DEMO", title + ": copy");
        assertThat(rfc(copy).path("number")).isNotEqualTo(rfc(page).path("number"));
        assertThat(rfc(copy).path("status").asText()).isEqualTo("PROPOSED");
        assertThat(rfc(copy).findValues("decisions")).allMatch(JsonNode::isEmpty);
        assertThat(rfc(copy).path("links").findValuesAsText("relation")).containsExactly("COPIED_FROM");
        assertThat(rfc(copy).path("links").path(0).path("pageId").asLong()).isEqualTo(page);
        assertThat(met(page)).isOne();
    }

    @Test
    void copiedWithThePagesBelow() {
        long page = approved();
        long child = author.createPage("DEMO", title + ": child", TEXT);
        move(child, "DEMO", page);
        author.submit(
                "/pages/docopypage.action",
                Map.of(
                        "pageId",
                        page,
                        "spaceKey",
                        "DEMO",
                        "parentPageId",
                        0,
                        "copyDescendants",
                        true,
                        "titlePrefix",
                        "Copy of "));
        long copy = titled("DEMO", "Copy of " + title);
        long copyOfChild = titled("DEMO", "Copy of " + title + ": child");
        assertThat(numbers("DEMO"))
                .doesNotHaveDuplicates()
                .contains(
                        rfc(copy).path("number").asText(),
                        rfc(copyOfChild).path("number").asText());
        assertThat(met(copy)).isZero();
    }

    @Test
    void trashedAndRestored() {
        long page = approved();
        String number = rfc(page).path("number").asText();
        trash(page);
        assertThat(code(page)).isEqualTo("page-not-found");
        assertThat(numbers("DEMO")).doesNotContain(number);

        admin.submit("/pages/restorefromtrash.action", Map.of("pageId", page));
        assertThat(rfc(page).path("number").asText()).isEqualTo(number);
        assertThat(numbers("DEMO")).contains(number);
        assertThat(met(page)).isOne();
    }

    @Test
    void purged() {
        makeSpace("PURGE");
        long page = author.createPage("PURGE", title, TEXT);
        trash(page);
        admin.submit("/pages/purge.action", Map.of("pageId", page, "key", "PURGE"));
        assertThat(author.get("/rest/rfc/1.0/spaces/PURGE/rfcs/RFC-1").code()).isEqualTo("page-not-found");
        assertThat(rfc(author.createPage("PURGE", title, TEXT)).path("number").asText())
                .isEqualTo("RFC-2");
    }

    @Test
    void statusMacroRemovedAndPutBack() {
        long page = approved();
        String number = rfc(page).path("number").asText();
        author.editPage(page, TEXT.replace(RfcText.STATUS, ""));
        assertThat(numbers("DEMO")).contains(number);
        assertThat(met(page)).isOne();

        author.editPage(page, TEXT);
        assertThat(rfc(page).path("number").asText()).isEqualTo(number);
        assertThat(met(page)).isOne();
    }

    @Test
    void approvalMacroRemovedAndPutBack() {
        long page = approved();
        author.editPage(page, TEXT.replace(RfcText.role("lead"), ""));
        assertThat(rfc(page).path("roles").findValuesAsText("id")).containsExactly("security");
        assertThat(met(page)).isZero();

        author.editPage(page, TEXT);
        assertThat(met(page)).isOne();
    }

    @Test
    void allMacrosRemoved() {
        long page = approved();
        String number = rfc(page).path("number").asText();
        author.editPage(page, "<p>We do it.</p>");
        assertThat(rfc(page).path("number").asText()).isEqualTo(number);
        assertThat(rfc(page).path("roles")).isEmpty();
        assertThat(rfc(page).path("status").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void spaceRemoved() {
        makeSpace("BRIEF");
        long page = author.createPage("BRIEF", title, TEXT);
        admin.submit("/spaces/doremovespace.action", Map.of("key", "BRIEF", "confirmation", "BRIEF"));
        assertThat(code(page)).isEqualTo("page-not-found");

        makeSpace("BRIEF");
        assertThat(numbers("BRIEF")).isEmpty();
        assertThat(rfc(author.createPage("BRIEF", title, TEXT)).path("number").asText())
                .isEqualTo("RFC-2");
    }

    @Test
    void twoStatusMacros() {
        long page = author.createPage("DEMO", title, RfcText.STATUS + TEXT);
        String number = rfc(page).path("number").asText();
        assertThat(numbers("DEMO")).containsOnlyOnce(number);
        assertThat(view(author, page).split("data-rfc-fragment=\"status\"")).hasSize(3);
    }

    @Test
    void imported() {
        long page = imported(TEXT);
        assertThat(code(page)).isEqualTo("not-an-rfc");
        assertThat(view(wiki.as("reader"), page))
                .contains("is not registered as one")
                .doesNotContain(OFFER);
        assertThat(view(author, page)).contains(OFFER);
        assertThat(register("reader", page).code()).isEqualTo("may-not-edit");

        assertThat(register("author", page).json().path("number").asText()).startsWith("RFC-");
        assertThat(view(author, page)).contains("data-rfc-fragment=\"role\"").doesNotContain(OFFER);
        assertThat(register("author", page).code()).isEqualTo("already-an-rfc");
    }

    @Test
    void pageWithoutMacrosCannotBeRegistered() {
        long page = imported("<p>We do it.</p>");
        assertThat(register("author", page).code()).isEqualTo("not-an-rfc");
        assertThat(register("author", 987654321).code()).isEqualTo("page-not-found");
    }

    @Test
    void savingRegistersAnImportedPageAsWell() {
        long page = imported(TEXT);
        author.editPage(page, TEXT);
        assertThat(rfc(page).path("pageVersion").asInt()).isEqualTo(2);
    }

    @Test
    void writtenInABlogPostOrAComment() {
        author.submit("/pages/docreateblogpost.action", Map.of("spaceKey", "DEMO", "title", title, "body", TEXT));
        assertThat(view(author, blogPost())).contains(ELSEWHERE).doesNotContain(OFFER);
        assertThat(register("author", blogPost()).status()).isEqualTo(404);

        long page = author.createPage("DEMO", title, "<p>An idea</p>");
        author.submit("/pages/doaddcomment.action", Map.of("pageId", page, "body", TEXT));
        assertThat(view(author, page)).contains(ELSEWHERE).doesNotContain(OFFER);
        assertThat(code(page)).isEqualTo("not-an-rfc");
    }

    private long blogPost() {
        String blog = author.get("/pages/viewrecentblogposts.action?key=DEMO").body();
        return Long.parseLong(blog.replaceFirst("(?s).*pageId=(\\d+)\">" + Pattern.quote(title) + "<.*", "$1"));
    }

    private long imported(String text) {
        admin.submit("/spaces/doimportpage.action", Map.of("key", "DEMO", "title", title, "body", text));
        return titled("DEMO", title);
    }

    private Answer register(String name, long page) {
        return wiki.as(name).post("/rest/rfc/1.0/pages/" + page + "/registration", Map.of());
    }

    /** An RFC that the lead approved in its first version. */
    private long approved() {
        long page = author.createPage("DEMO", title, TEXT);
        wiki.as("lead")
                .post(
                        "/rest/rfc/1.0/pages/" + page + "/decisions",
                        Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
        assertThat(met(page)).isOne();
        return page;
    }

    private void makeSpace(String key) {
        admin.submit("/spaces/docreatespace.action", Map.of("key", key, "name", key));
    }

    private void move(long page, String spaceKey, long parent) {
        admin.submit("/pages/domovepage.action", Map.of("pageId", page, "spaceKey", spaceKey, "parentPageId", parent));
    }

    private void trash(long page) {
        assertThat(admin.delete("/rest/api/content/" + page).status()).isEqualTo(204);
    }

    private long titled(String spaceKey, String wanted) {
        return author
                .get("/rest/api/content?spaceKey=" + spaceKey + "&expand=version")
                .json()
                .path("results")
                .findParents("title")
                .stream()
                .filter(page -> page.path("title").asText().equals(wanted))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private int met(long page) {
        return rfc(page).path("progress").path("met").asInt();
    }

    private JsonNode rfc(long page) {
        return author.get("/rest/rfc/1.0/pages/" + page).json();
    }

    private String code(long page) {
        return author.get("/rest/rfc/1.0/pages/" + page).code();
    }

    private List<String> numbers(String spaceKey) {
        return author.get("/rest/rfc/1.0/spaces/" + spaceKey + "/rfcs?limit=100")
                .json()
                .path("rfcs")
                .findValuesAsText("number");
    }

    @Test
    void everyRowIsProvedByATest() throws IOException {
        List<String> proofs = Files.readAllLines(Path.of("../docs/page-life.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what happens"))
                .map(line -> line.replaceFirst("^.*\\| (.*) \\|$", "$1"))
                .toList();
        assertThat(proofs)
                .hasSizeGreaterThan(15)
                .allSatisfy(cell -> assertThat(cell.split(", "))
                        .allSatisfy(proof ->
                                assertThat(proof).matches("`\\w+#\\w+`").satisfies(each -> exists(each))));
    }

    private static void exists(String proof) throws IOException {
        String[] names = proof.replace("`", "").split("#");
        assertThat(source(names[0] + ".java")).contains("void " + names[1] + "(");
    }

    private static String source(String file) throws IOException {
        try (Stream<Path> sources = Stream.of("src/test", "../src/test").flatMap(PageLifeTest::files)) {
            Path found = sources.filter(path -> path.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no test " + file));
            return Files.readString(found);
        }
    }

    private static Stream<Path> files(String folder) {
        try {
            return Files.walk(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String view(HttpUser who, long page) {
        return who.get("/pages/viewpage.action?noRedirect=true&pageId=" + page).body();
    }
}
