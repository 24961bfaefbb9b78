package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

    private static final String STATUS = "<ac:structured-macro ac:name=\"rfc-status\" ac:schema-version=\"1\" />";

    @Test
    void pageWithAStatusMacroIsAnRfc() {
        assertThat(PageText.parse("<p>Hello</p>" + STATUS).rfc()).isTrue();
    }

    @Test
    void pageWithoutOurMacrosIsNoRfc() {
        assertThat(PageText.parse("<p>Hello</p><ac:structured-macro ac:name=\"rfc-report\" />")
                        .rfc())
                .isFalse();
    }

    @Test
    void macroWithinCodeIsText() {
        String code = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + STATUS
                + "]]></ac:plain-text-body></ac:structured-macro>";

        assertThat(PageText.parse(code).rfc()).isFalse();
    }

    @Test
    void rolesAreReadInOrderWithKeysNamesAndGroups() {
        String page = approval("Security Team", "<ri:user ri:userkey=\"k1\" /><ri:user ri:username=\"ann\" />", "a, b")
                + "<ac:layout><ac:layout-section><ac:layout-cell>" + approval(" Lead ", "bob,  carl", "")
                + "</ac:layout-cell></ac:layout-section></ac:layout>";

        assertThat(PageText.parse(page).roles())
                .containsExactly(
                        new RoleText("Security Team", List.of("k1", "ann"), List.of("a", "b"), "all", "", ""),
                        new RoleText("Lead", List.of("bob", "carl"), List.of(), "all", "", ""));
    }

    @Test
    void kindOfARoleIsReadAsItIsWritten() {
        String kind = "<ac:parameter ac:name=\"kind\"> Consulted </ac:parameter>";
        String macro = approval("Lead", "bob", "").replace("</ac:structured-macro>", kind + "</ac:structured-macro>");

        assertThat(PageText.parse(macro).roles()).extracting(RoleText::kind).containsExactly("Consulted");
    }

    @Test
    void approvalWithoutARoleIsARoleWithoutAName() {
        PageText page = PageText.parse("<ac:structured-macro ac:name=\"rfc-approval\" />");

        assertThat(page.rfc()).isTrue();
        assertThat(page.roles()).extracting(RoleText::name).containsExactly("");
    }

    /** Whatever a host may take for XML, or has taken once. */
    @ParameterizedTest
    @MethodSource("oddTexts")
    void everyTextThatAHostTakesCanBeRead(String odd) {
        PageText page = PageText.parse(odd + approval("Lead", "ann", "ops"));

        assertThat(page.wellFormed()).isTrue();
        assertThat(page.rfc()).isTrue();
        assertThat(page.roles()).extracting(RoleText::name).containsExactly("Lead");
    }

    static Stream<Named<String>> oddTexts() {
        return Stream.of(
                Named.of("undeclared prefix", "<x:y>new</x:y>"),
                Named.of("prefix of an attribute", "<p x:y='1'>new</p>"),
                Named.of("several colons", "<a:b:c>new</a:b:c>"),
                Named.of("declared prefix", "<x:y xmlns:x=\"urn:x\">new</x:y>"),
                Named.of("XML declaration", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><p>new</p>"),
                Named.of("XML declaration behind text", "<p>new</p><?xml version=\"1.1\"?>"),
                Named.of("processing instruction", "<?php echo '<p>' ?>"),
                Named.of("comment", "<!-- <p> -- & <![CDATA[ -->"),
                Named.of("long name", "<" + "x".repeat(5_000) + " />"),
                Named.of("long name of an attribute", "<p " + "x".repeat(5_000) + "='1' />"),
                Named.of("long value", "<p title='" + "x".repeat(200_000) + "' />"),
                Named.of("many attributes", "<p " + numbered(20_000, "a%d='1' ") + "/>"),
                Named.of("deep", "<p>".repeat(50_000) + "</p>".repeat(50_000)),
                Named.of("unknown name of a character", "<p>&nosuch; &#xD800; &#0; &#99999999999999;</p>"),
                Named.of("many characters by name", "&auml;".repeat(100_000)),
                Named.of("ampersand", "<p title='a&b'>a & b && c &; &# d</p>"),
                Named.of("control characters", "<p>a\u0000\u0001\u0008\uFFFF\uD800</p>"),
                Named.of("emoji", "<p>\uD83D\uDE00</p>"),
                Named.of("right angle bracket", "<p title='a > b'>a > b ]]> c</p>"),
                Named.of("line breaks in tags", "<p\r\n title\n=\n'x'\t></p\n>"));
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void editOfAnOddTextIsAChangeOfContent(String odd) {
        assertThat(PageText.parse("<p>old</p>" + odd + "<p>edited</p>").fingerprint())
                .isNotEqualTo(PageText.parse("<p>old</p>" + odd).fingerprint())
                .isEqualTo(PageText.parse("<p>old</p>" + odd + "<p>edited</p>").fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello",
                "Hello</p>",
                "<p><b>Hello</p></b>",
                "<p title=x>Hello</p>",
                "<p title='x' title='y'>Hello</p>",
                "<p title>Hello</p>",
                "<p title='<'>Hello</p>",
                "<p",
                "<p title='Hello",
                "</p",
                "a < b",
                "<!-- Hello",
                "<![CDATA[ Hello",
                "<? Hello",
                "<!DOCTYPE html><p>Hello</p>",
                "</page><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><page>&e;",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><p>&b;</p>"
            })
    void whatIsNotWellFormedIsToldAndTheSameOnlyForTheSameText(String text) {
        PageText page = PageText.parse(text);

        assertThat(page.wellFormed()).isFalse();
        assertThat(page.fingerprint()).isEqualTo(PageText.parse(text).fingerprint());
        assertThat(page.fingerprint()).isNotEqualTo(PageText.parse(text + " ").fingerprint());
        assertThat(page.differsInTargetsAtMost(PageText.parse(text + " "))).isFalse();
        assertThatThrownBy(page::requireReadable)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.PAGE_UNREADABLE));
    }

    @Test
    void rolesOfATextThatIsNotWellFormedAreFoundAsFarAsTheyCanBe() {
        PageText page =
                PageText.parse("<p>" + approval("Lead", "ann", "") + "<table><td>" + approval("Ops", "bob", ""));

        assertThat(page.roles()).extracting(RoleText::name).containsExactly("Lead", "Ops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ac:structured-macro ac:name=\"rfc&#45;status\" />",
                "<ac:structured-macro ac:name = 'rfc-st&#x61;tus'></ac:structured-macro>",
                "<ac:macro ac:name=\"rfc&#45;approval\" />",
                "<ac:structured-macro ac:schema-version=\"1\" ac:name=\"&#114;fc-status\" />"
            })
    void macroIsFoundHoweverItsNameIsWritten(String macro) {
        assertThat(StorageReader.mayCarryRfc(macro)).isTrue();
        assertThat(PageText.parse(macro).rfc()).isTrue();
    }

    @Test
    void linksToPagesAreToldFromTheRest() {
        PageText text = PageText.parse("<ri:page ri:content-title=\"Plan\" />");

        assertThat(text.differsInTargetsAtMost(
                        PageText.parse("<ri:page ri:space-key=\"OPS\" ri:content-title=\"Roadmap\" />")))
                .isTrue();
        assertThat(text.differsInTargetsAtMost(PageText.parse("<ri:space ri:space-key=\"OPS\" />")))
                .isFalse();
        assertThat(text.differsInTargetsAtMost(PageText.parse(
                        "<ri:attachment ri:filename=\"a\"><ri:page ri:content-title=\"Plan\" />" + "</ri:attachment>")))
                .isFalse();
    }

    private static String approval(String role, String approvers, String groups) {
        return "<ac:structured-macro ac:name=\"rfc-approval\"><ac:parameter ac:name=\"role\">" + role
                + "</ac:parameter><ac:parameter ac:name=\"approvers\">" + approvers
                + "</ac:parameter><ac:parameter ac:name=\"groups\">" + groups
                + "</ac:parameter><ac:parameter ac:name=\"needed\">all</ac:parameter></ac:structured-macro>";
    }
}
