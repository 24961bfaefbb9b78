package net.rfcdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.rfcdesk.approval.ApproverState;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.SettingsScope;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.notify.NoticeKind;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.Detail.WebhookChanged;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.report.Column;
import net.rfcdesk.report.Grouping;
import net.rfcdesk.report.MyList;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.WebhookDelivery;
import net.rfcdesk.store.WebhookContent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("\"(rfc-desk\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern KEY_IN_SOY = Pattern.compile("'(rfc-desk\\.[a-z0-9.-]*[a-z0-9])'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(?=[,}])");

    private final Properties english = Bundle.load("");

    @Test
    void everyTextThatIsUsedExistsAndNoneIsLeftOver() {
        Set<String> ours = new TreeSet<>(english.stringPropertyNames());
        ours.removeIf(key -> !key.startsWith("rfc-desk."));

        assertThat(ours).containsExactlyInAnyOrderElementsOf(used());
    }

    @ParameterizedTest
    @ValueSource(strings = "_de_DE")
    void everyLanguageHasTheSameTexts(String language) {
        assertThat(Bundle.load(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = "_de_DE")
    void everyLanguageSaysTheSameArguments(String language) {
        Properties texts = Bundle.load(language);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(texts.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de_DE"})
    void noTextHoldsAnApostropheWhichMessageFormatWouldSwallow(String language) {
        assertThat(Bundle.load(language).values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de_DE"})
    void textsThatCountHaveASingularAndAPlural(String language) {
        Properties texts = Bundle.load(language);
        List<String> counting = texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains(",choice,"))
                .toList();

        assertThat(counting).hasSizeGreaterThan(5).allSatisfy(key -> {
            MessageFormat text = new MessageFormat(texts.getProperty(key), Locale.ENGLISH);
            assertThat(text.format(new Object[] {1, 1, "", ""})).as(key).doesNotContain("{", "#", "|");
            assertThat(text.format(new Object[] {2, 2, "", ""}))
                    .as(key)
                    .doesNotContain("{", "#", "|")
                    .isNotEqualTo(text.format(new Object[] {1, 1, "", ""}).replace('1', '2'));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de_DE"})
    void filesAreAscii(String language) {
        String file = Sources.read(Path.of("main/resources/rfc-desk" + language + ".properties"));

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de_DE"})
    void noKeyIsThereTwice(String language) {
        String file = Sources.read(Path.of("main/resources/rfc-desk" + language + ".properties"));

        assertThat(file.lines().filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    private static Set<String> used() {
        Set<String> keys = new TreeSet<>();
        Sources.find("java", KEY).forEach(keys::add);
        Sources.find("resources/js", KEY).forEach(keys::add);
        Sources.find("resources/templates", KEY).forEach(keys::add);
        Sources.find("resources/soy", KEY_IN_SOY).forEach(keys::add);
        descriptorKeys().forEach(keys::add);
        Arrays.stream(Status.values()).flatMap(TextsTest::keys).forEach(keys::add);
        Arrays.stream(Cause.values()).map(Cause::key).forEach(keys::add);
        Arrays.stream(StatusImported.Source.values())
                .map(StatusImported.Source::key)
                .forEach(keys::add);
        Arrays.stream(Relation.values()).map(Relation::key).forEach(keys::add);
        Arrays.stream(RoleKind.values()).map(RoleKind::key).forEach(keys::add);
        Arrays.stream(HistoricChoice.values()).map(HistoricChoice::key).forEach(keys::add);
        Arrays.stream(RoleState.values()).map(RoleState::key).forEach(keys::add);
        Arrays.stream(ApproverState.values()).map(ApproverState::key).forEach(keys::add);
        Arrays.stream(Inability.values()).map(Inability::key).forEach(keys::add);
        Arrays.stream(Policy.values()).flatMap(Policy::keys).forEach(keys::add);
        Arrays.stream(SettingsScope.values()).map(SettingsScope::key).forEach(keys::add);
        Arrays.stream(PolicySource.values()).map(PolicySource::key).forEach(keys::add);
        Arrays.stream(Rule.values()).map(Rule::key).forEach(keys::add);
        Arrays.stream(RoleProblem.Kind.values()).map(RoleProblem.Kind::key).forEach(keys::add);
        Arrays.stream(IntegrityCheck.What.values())
                .map(IntegrityCheck.What::key)
                .forEach(keys::add);
        Arrays.stream(WebhookEvent.values()).map(WebhookEvent::key).forEach(keys::add);
        keys.add(WebhookEvent.key(WebhookContent.TEST));
        Arrays.stream(Webhook.Format.values()).map(Webhook.Format::key).forEach(keys::add);
        Arrays.stream(WebhookDelivery.State.values())
                .map(WebhookDelivery.State::key)
                .forEach(keys::add);
        Arrays.stream(WebhookChanged.What.values())
                .map(WebhookChanged.What::key)
                .forEach(keys::add);
        Arrays.stream(Run.Kind.values()).map(Run.Kind::key).forEach(keys::add);
        Arrays.stream(Run.State.values())
                .flatMap(state -> Stream.of(state.key(), state.key() + ".explanation"))
                .forEach(keys::add);
        Arrays.stream(RunItem.Outcome.values()).map(RunItem.Outcome::key).forEach(keys::add);
        Arrays.stream(MyList.values()).map(MyList::key).forEach(keys::add);
        Arrays.stream(NoticeKind.values()).flatMap(kind -> kind.keys().stream()).forEach(keys::add);
        Arrays.stream(NotificationChoice.values()).map(NotificationChoice::key).forEach(keys::add);
        Arrays.stream(Column.values()).map(Column::key).forEach(keys::add);
        Arrays.stream(Grouping.values()).map(Grouping::key).forEach(keys::add);
        Arrays.stream(Term.values()).map(Term::key).forEach(keys::add);
        Arrays.stream(RefusalCode.values()).map(RefusalCode::key).forEach(keys::add);
        return keys;
    }

    private static Stream<String> descriptorKeys() {
        Document descriptor = Descriptor.read();
        return Stream.of(
                        "i18n-name-key",
                        "i18n-index-title-key",
                        "key",
                        "title-key",
                        "description-header-key",
                        "description-content-key")
                .flatMap(attribute -> descriptor.select("[" + attribute + "]").eachAttr(attribute).stream())
                .filter(key -> key.startsWith("rfc-desk."));
    }

    private static Stream<String> keys(Status status) {
        return Arrays.stream(Status.values()).anyMatch(from -> from.needsReasonFor(status))
                ? Stream.of(status.key(), status.key() + ".by", status.key() + ".why", status.key() + ".action")
                : Stream.of(status.key(), status.key() + ".by");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
