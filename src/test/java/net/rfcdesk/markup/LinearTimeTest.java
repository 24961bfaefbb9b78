package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes into a page, reading it takes as long as it is: 40 times the text never takes 1,600 times as long. */
class LinearTimeTest {

    private static final int SMALL = 12_000;
    private static final int FACTOR = 40;
    /** Between the 40 of linear time and the 1,600 of quadratic time, as ratios go. */
    private static final int MOST = 500;
    /** What cannot be told from nothing, in nanoseconds. */
    private static final long LEAST = 200_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @MethodSource("texts")
    void readingTakesAsLongAsTheTextIs(IntFunction<String> text) {
        String small = text.apply(SMALL);
        String large = text.apply(SMALL * FACTOR);
        fastest(small);

        assertThat(fastest(large) / Math.max(fastest(small), LEAST)).isLessThan(MOST);
    }

    static Stream<Named<IntFunction<String>>> texts() {
        return Stream.concat(
                Stream.of(
                                "<!-- <![CDATA[",
                                "<!-- -->",
                                "<![CDATA[",
                                "<![CDATA[]]>",
                                "<![CDATA[&amp;",
                                "<?",
                                "<!",
                                "<",
                                "</",
                                "</p>",
                                "<p ",
                                "<p a='",
                                "<p a=\"'>",
                                "&",
                                "&a",
                                "&amp;",
                                "&#",
                                "&#1",
                                "]]>",
                                " ",
                                "\u00A0x",
                                "\u200B",
                                "<br/>",
                                "a<br/>",
                                "<p>",
                                "<p><br/>",
                                "<strong>",
                                "<strong><br/>",
                                "<span>",
                                "<div>",
                                "<tbody>",
                                "<td><p>",
                                "a<strong></strong>",
                                "a<span>b</span>",
                                "<p></p>",
                                "<ac:layout>",
                                "<ac:layout-section ac:type='single'><ac:layout-cell>",
                                "<ac:inline-comment-marker>",
                                "<ac:placeholder>",
                                "<ac:structured-macro ac:name='x'><ac:parameter ac:name='y'>",
                                "<ac:structured-macro ac:name='rfc-approval'>",
                                "<ac:structured-macro ac:name='rfc-approval'><ac:parameter ac:name='role'>",
                                "<ac:structured-macro ac:name='rfc-approval'><ac:parameter ac:name='role'>a</ac:parameter></ac:structured-macro>",
                                "ac:name='",
                                "ac:name ",
                                "ac:name=\"x",
                                "e\u0301\u0316",
                                "\u0301\u0316")
                        .map(LinearTimeTest::repeated),
                Stream.of(
                        around("<p>", "</p>"),
                        around("<strong>", "</strong>"),
                        around("<td><p>", "</p></td>"),
                        around("<p><br/>", "<br/></p>"),
                        around("<x>", "</y>"),
                        Named.of("attributes", size -> "<p " + numbered(size / 8, "a%d=''") + "/>"),
                        Named.of("breaks in a paragraph", size -> "<p>" + "<br/>".repeat(size / 5) + "</p>"),
                        Named.of("breaks, then ends", size -> "<br/>".repeat(size / 10) + "</p>".repeat(size / 8)),
                        Named.of("classes", size -> "<p class='" + "a ".repeat(size / 2) + "'/>"),
                        Named.of("styles", size -> "<p style='" + "a: b;".repeat(size / 5) + "'/>"),
                        Named.of("blanks in a style", size -> "<p style='a" + " ".repeat(size) + "b'/>"),
                        Named.of("zeros in a style", size -> "<p style='width: " + "0".repeat(size) + "x'/>"),
                        Named.of("role", size -> approval("role", "e\u0301\u0316 ".repeat(size / 4))),
                        Named.of("marks above a letter", size -> approval("role", "\u0301\u0316".repeat(size / 2))),
                        Named.of("needed", size -> approval("needed", "1 ".repeat(size / 2))),
                        Named.of("groups", size -> approval("groups", numbered(size / 8, "%d,"))),
                        Named.of(
                                "approvers",
                                size -> approval("approvers", numbered(size / 40, "<ri:user ri:userkey='%d' />"))),
                        Named.of(
                                "sections",
                                size -> approval("sections", numbered(size / 25, "%d|"))
                                        + numbered(size / 25, "<h1>%d</h1>")),
                        Named.of(
                                "sections within sections",
                                size -> approval("sections", "a")
                                        + "<h1>a</h1><h2>a</h2><h3>a</h3><h4>a</h4>".repeat(size / 45)),
                        Named.of(
                                "sections within elements",
                                size -> approval("sections", "a")
                                        + "<div class='a'><h1>a</h1>".repeat(size / 30)
                                        + "</div>".repeat(size / 30)),
                        Named.of(
                                "headings within headings",
                                size -> approval("sections", "a")
                                        + "<h1>a".repeat(size / 10)
                                        + "</h1>".repeat(size / 10)),
                        Named.of(
                                "parameters",
                                size -> "<ac:structured-macro ac:name='rfc-approval'>"
                                        + "<ac:parameter ac:name='groups'>a</ac:parameter>".repeat(size / 48)
                                        + "</ac:structured-macro>")));
    }

    private static Named<IntFunction<String>> repeated(String text) {
        return Named.of("“" + text + "”", size -> text.repeat(size / text.length()));
    }

    private static Named<IntFunction<String>> around(String before, String after) {
        int length = before.length() + after.length();
        return Named.of(before + after, size -> before.repeat(size / length) + after.repeat(size / length));
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static String approval(String parameter, String value) {
        return "<ac:structured-macro ac:name='rfc-approval'><ac:parameter ac:name='role'>Lead</ac:parameter><ac:parameter ac:name='"
                + parameter + "'>" + value + "</ac:parameter></ac:structured-macro>";
    }

    private static long fastest(String text) {
        return IntStream.range(0, 2).mapToLong(i -> time(text)).min().orElseThrow();
    }

    private static long time(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        StorageReader.mayCarryRfc(text);
        PageText page = PageText.parse(text);
        page.roles().stream().findFirst().ifPresent(role -> rewrite(text, page.wellFormed(), role));
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static void rewrite(String text, boolean wellFormed, RoleText role) {
        if (wellFormed) {
            Role before = new Role(role.name(), role.approvers(), role.groups(), Quorum.ANY);
            new ApproverText(text).asking(before, before.asking(List.of("k"), List.of("g")));
        }
    }
}
