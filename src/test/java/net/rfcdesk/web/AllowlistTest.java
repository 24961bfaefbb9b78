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
    private static final Map<String, Class<?>> VIEWS = Map.ofEntries(
            Map.entry("rfc-status.vm", StatusView.class),
            Map.entry("rfc-approval.vm", ApprovalView.class),
            Map.entry("rfc-report.vm", ReportView.class),
            Map.entry("rfc-record.vm", RecordView.class),
            Map.entry("rfc-settings.vm", SettingsView.class),
            Map.entry("rfc-site-settings.vm", SiteSettingsView.class),
            Map.entry("rfc-webhooks.vm", WebhooksView.class),
            Map.entry("rfc-runs.vm", RunsView.class),
            Map.entry("rfc-run.vm", RunView.class),
            Map.entry("rfc-my-rfcs.vm", MyRfcsView.class),
            Map.entry("rfc-notifications.vm", NotificationsView.class),
            Map.entry("rfc-messages.vm", MessagesView.class),
            Map.entry("rfc-conversion.vm", ConversionView.class),
            Map.entry("rfc-mail.vm", MailView.class),
            Map.entry("rfc-waiting.vm", WaitingView.class),
            Map.entry("rfc-registration.vm", String.class),
            Map.entry("rfc-note.vm", String.class),
            Map.entry("rfc-form-reason.vm", ReasonFormView.class),
            Map.entry("rfc-form-link.vm", LinkFormView.class),
            Map.entry("rfc-form-approvers.vm", ApproversFormView.class),
            Map.entry("rfc-form-ask.vm", AskFormView.class),
            Map.entry("rfc-form-author.vm", AuthorFormView.class),
            Map.entry("rfc-form-decide-by.vm", DecideByFormView.class),
            Map.entry("rfc-form-review.vm", ReviewFormView.class),
            Map.entry("rfc-form-delegate.vm", DelegationsView.class));

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
