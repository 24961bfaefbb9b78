package net.rfcdesk.wiki.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.atlassian.templaterenderer.RenderingException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TemplateEngineTest {
    private static final String FOLDER = "net/rfcdesk/wiki/velocity/";

    private final TemplateEngine engine = new TemplateEngine(
            getClass().getClassLoader(),
            (type, method) ->
                    method.getName().equals("shown") || method.getName().equals("toString"));

    @Test
    void everyReferenceIsEscapedUnlessItIsHtml() {
        String page = engine.render(FOLDER + "escaping.vm", Map.of("text", "<a>&\"'", "html", new Html("<b>ok</b>")));

        assertThat(page).isEqualTo("<p title=\"&lt;a&gt;&amp;&quot;&#x27;\">&lt;a&gt;&amp;&quot;&#x27;</p><b>ok</b>");
    }

    @Test
    void aMethodThatIsNotAllowlistedRendersNothingAndIsNamedInTheLog() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            assertThat(engine.render(FOLDER + "blocked.vm", Map.of("view", new View())))
                    .isEqualTo("[shown][][][shown]no");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("Method needs allowlisting: " + View.class.getName() + "#hidden()"))
                .anyMatch(line -> line.contains(View.class.getName() + "#getSecret()"));
    }

    @Test
    void loopsAndClassesOfOtherTypesAreBlockedToo() {
        assertThat(engine.render(FOLDER + "loop.vm", Map.of("loop", new Loop(), "view", new View())))
                .isEqualTo("|");
        assertThat(engine.render(FOLDER + "loop.vm", Map.of("loop", List.of(1, 2), "view", new View())))
                .isEqualTo("12|");
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThatThrownBy(() -> engine.render("/templates/none.vm", Map.of()))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("templates/none.vm");
    }

    /** Something a template shows. */
    public static final class View {
        public String shown() {
            return "shown";
        }

        public String hidden() {
            return "hidden";
        }

        public String getSecret() {
            return "secret";
        }
    }

    /** Something a template could walk over. */
    public static final class Loop {
        public Iterator<String> iterator() {
            return List.of("secret").iterator();
        }
    }
}
