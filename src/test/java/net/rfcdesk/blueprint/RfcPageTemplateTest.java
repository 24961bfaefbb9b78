package net.rfcdesk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class RfcPageTemplateTest {
    private static final String VARIABLE = "<at:var at:name=\"(\\w+)\" at:rawxhtml=\"true\" />";

    private final Document template = template();
    private final SeedOutline seed = SeedOutline.read();

    @Test
    void templateIsTheWholeSeedInItsOrder() {
        assertThat(TemplateOutline.of(template).lines())
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(seed.outline().lines());
    }

    @Test
    void everyBracketedPromptIsAPlaceholder() {
        List<String> bracketed = Pattern.compile("\\[([^\\]]{2,})\\](?!\\()")
                .matcher(withoutCodeTitleStatusAndApproval(SeedOutline.markdown()))
                .results()
                .map(MatchResult::group)
                .map(Outline::plain)
                .toList();

        assertThat(bracketed).hasSizeGreaterThan(30);
        assertThat(placeholders()).containsAll(bracketed);
    }

    @Test
    void everyExampleVanishesWhenOneTypes() {
        assertThat(template.select("td, ac|task-body, li > code"))
                .allSatisfy(
                        example -> assertThat(example.select("ac|placeholder").text())
                                .isEqualTo(example.text())
                                .isNotEmpty());
    }

    /** Without them the test would be about a template that nobody gets. */
    @Test
    void everythingThatAPageCanGoWithoutHasItsPlace() throws IOException {
        List<String> places = Pattern.compile(VARIABLE)
                .matcher(read("/templates/rfc-page.xml"))
                .results()
                .map(place -> place.group(1))
                .toList();

        assertThat(places)
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("rfcStatus"),
                                Stream.of(Section.values()).map(Section::variable),
                                Stream.of("rfcRoles"))
                        .flatMap(each -> each)
                        .toList());
    }

    @Test
    void everyHeadingSaysWhetherItsSectionMayGo() {
        for (Section section : Section.values()) {
            assertThat(template.select("h2:contains(" + section.heading() + ") > ac|placeholder")
                            .text())
                    .startsWith(section.isEssential() ? "(essential" : "(optional: delete this section");
        }
    }

    @Test
    void macrosAskForTheThreeRolesOfTheSeed() {
        assertThat(template.select("[ac:name=rfc-approval] > [ac:name=role]").eachText())
                .containsExactly("Engineering Lead", "Security Team", "Product Manager");
    }

    @Test
    void templateIsWellFormed() throws Exception {
        assertThat(wellFormed("/templates/rfc-page.xml")).isTrue();
        assertThat(wellFormed("/templates/rfc-index.xml")).isTrue();
    }

    @Test
    void indexPageHoldsTheReport() {
        assertThat(parse("/templates/rfc-index.xml").children())
                .extracting(each -> each.attr("ac:name"))
                .containsExactly("rfc-report");
    }

    private List<String> placeholders() {
        return template.select("ac|placeholder").stream().map(Element::text).toList();
    }

    private static String withoutCodeTitleStatusAndApproval(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "")
                .replaceAll("(?s)\\A.*?(?=## Summary)", "")
                .replaceAll("(?s)## Approval.*", "");
    }

    private static Document template() {
        return parse("/templates/rfc-page.xml");
    }

    private static Document parse(String resource) {
        try {
            return Jsoup.parse(filled(resource), Parser.xmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String filled(String resource) throws IOException {
        Map<String, Object> context = NewRfcTest.newRfc().getContextMap(Map.of());
        return Pattern.compile(VARIABLE)
                .matcher(read(resource))
                .replaceAll(place -> Matcher.quoteReplacement((String) context.get(place.group(1))));
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = RfcPageTemplateTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean wellFormed(String resource) throws Exception {
        try (InputStream template = bytes(filled(resource));
                InputStream root = bytes("<page xmlns:ac='ac' xmlns:ri='ri' xmlns:at='at'>");
                InputStream end = bytes("</page>")) {
            InputStream page = new SequenceInputStream(root, new SequenceInputStream(template, end));
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(page)
                    .hasChildNodes();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
