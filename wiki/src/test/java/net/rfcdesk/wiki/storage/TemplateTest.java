package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void variablesAreEscaped() {
        assertThat(StorageFormat.expandTemplate("<p>&nbsp;<at:var at:name=\"x\" /></p>", Map.of("x", "a <b> & \"c\"")))
                .isEqualTo("<p>&nbsp;a &lt;b&gt; &amp; &quot;c&quot;</p>");
    }

    @Test
    void rawVariablesAreNot() {
        assertThat(StorageFormat.expandTemplate(
                        "<at:var at:name=\"x\" at:rawxhtml=\"true\"></at:var>!", Map.of("x", "<b>1</b>")))
                .isEqualTo("<b>1</b>!");
    }

    @Test
    void missingVariablesAreEmpty() {
        assertThat(StorageFormat.expandTemplate("<p><at:var at:name='x'/><at:var/></p>", Map.of()))
                .isEqualTo("<p></p>");
    }

    @Test
    void valuesNeedNotBeText() {
        assertThat(StorageFormat.expandTemplate("<at:var at:name='n'/>", Map.of("n", 3)))
                .isEqualTo("3");
    }

    @Test
    void declarationsAreRemoved() {
        assertThat(StorageFormat.expandTemplate(
                        "<at:declarations><at:string at:name=\"x\" /></at:declarations><p>a</p>", Map.of()))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void aMalformedTemplateIsRefused() {
        assertThatThrownBy(() -> StorageFormat.expandTemplate("<p>", Map.of())).isInstanceOf(InvalidInput.class);
    }
}
