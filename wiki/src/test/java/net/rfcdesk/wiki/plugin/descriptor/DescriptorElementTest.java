package net.rfcdesk.wiki.plugin.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.Concurrently;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DescriptorElementTest {
    private static final int PARAMETERS = 200;

    private final DescriptorElement macro = read(IntStream.range(0, PARAMETERS)
            .mapToObj(number -> "<parameter name=\"p" + number + "\" type=\"username\"> a " + number + " </parameter>")
            .collect(Collectors.joining("", "<xhtml-macro key=\"note\">", "</xhtml-macro>")));

    @RepeatedTest(20)
    void manyThreadsMayReadAnElementForTheFirstTime() throws Exception {
        List<String> read = Concurrently.times(
                16,
                () -> macro.children("parameter").stream()
                        .map(parameter -> parameter.required("name") + parameter.text())
                        .collect(Collectors.joining()));

        assertThat(read)
                .containsOnly(IntStream.range(0, PARAMETERS)
                        .mapToObj(number -> "p" + number + "a " + number)
                        .collect(Collectors.joining()));
    }

    @Test
    void textIsThatOfAllElementsInIt() {
        assertThat(read("<a key=\"k\"> one <b>two</b> </a>").text()).isEqualTo("one two");
    }

    private static DescriptorElement read(String module) {
        String xml = "<atlassian-plugin key=\"k\"><plugin-info><version>1</version></plugin-info>" + module
                + "</atlassian-plugin>";
        try {
            return PluginDescriptor.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .modules()
                    .get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
