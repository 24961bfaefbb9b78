package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowlistTest {
    private static final Path TEMPLATES = Path.of("main/resources/templates");
    private static final Map<String, Class<?>> VIEWS = Map.of(
            "rfc-status.vm", StatusView.class,
            "rfc-approval.vm", ApprovalView.class,
            "rfc-report.vm", ReportView.class,
            "rfc-record.vm", RecordView.class,
            "rfc-settings.vm", SettingsView.class,
            "rfc-waiting.vm", WaitingView.class,
            "rfc-registration.vm", String.class,
            "rfc-note.vm", String.class);

    @Test
    void allowlistIsExactlyWhatTheTemplatesCall() throws IOException {
        Set<String> called = new TreeSet<>();
        for (String template : VIEWS.keySet()) {
            called.addAll(TemplateCalls.of(Files.readString(TEMPLATES.resolve(template)), VIEWS.get(template)));
        }

        assertThat(Allowlist.listed())
                .as(
                        "expected:\n%s",
                        called.stream()
                                .map(each -> "<method>" + each + "</method>")
                                .collect(Collectors.joining("\n")))
                .containsExactlyElementsOf(called);
    }

    @Test
    void everyTemplateIsLookedAt() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".vm")))
                    .containsExactlyInAnyOrderElementsOf(VIEWS.keySet());
        }
    }

    @Test
    void callsInsideLoopsAndConditionsAreFound() {
        assertThat(TemplateCalls.of(
                        "#if($view.changeable())#foreach($c in $view.changes())$c.lozenge().word()#end#end",
                        StatusView.class))
                .containsExactly(
                        "net.rfcdesk.web.Lozenge#word()",
                        "net.rfcdesk.web.StatusChange#lozenge()",
                        "net.rfcdesk.web.StatusView#changeable()",
                        "net.rfcdesk.web.StatusView#changes()");
    }

    @Test
    void propertiesAndUnknownReferencesAreRefused() {
        assertThatThrownBy(() -> TemplateCalls.of("$view.number", StatusView.class))
                .hasMessageContaining("methods only");
        assertThatThrownBy(() -> TemplateCalls.of("$action.space()", StatusView.class))
                .hasMessageContaining("$action");
    }
}
