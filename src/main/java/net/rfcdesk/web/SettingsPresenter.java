package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.service.SettingsScreen;
import net.rfcdesk.service.SiteSettingsScreen;
import org.jspecify.annotations.Nullable;

/** Puts into words how a space handles its RFCs, and what the site says about that. */
final class SettingsPresenter {
    private static final String SEPARATOR = ", ";
    private static final int CHANGES = 10;
    /** In place of an answer of the space, as programs send it. */
    private static final String OF_THE_SITE = "SITE";

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final People people;

    SettingsPresenter(Messages texts, UserNames names, TimeFormatter times, People people) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.people = people;
    }

    SettingsView of(SettingsScreen page) {
        SpaceSettings settings = page.settings().chosen();
        return new SettingsView(
                Site.settingsPath(page.spaceKey()),
                settings.prefix(),
                Arrays.stream(Policy.values())
                        .map(policy -> of(policy, page.settings()))
                        .toList(),
                settings.bypassers().administrators(),
                String.join(SEPARATOR, settings.bypassers().groups()),
                Stream.concat(
                                settings.roles().stream()
                                        .map(role ->
                                                line(role, settings.required().contains(role.id()))),
                                Stream.of(RoleLine.begun(kinds(RoleKind.APPROVES))))
                        .toList(),
                page.changes().stream().limit(CHANGES).map(this::line).toList());
    }

    SiteSettingsView of(SiteSettingsScreen page) {
        return new SiteSettingsView(
                Site.settingsPath(),
                Arrays.stream(Policy.values())
                        .map(policy -> of(policy, page.standards().policies()))
                        .toList(),
                changes(page.changes()));
    }

    private PolicyView of(Policy policy, SitePolicies site) {
        return new PolicyView(
                policy.field(),
                texts.get(policy.key()),
                answers(policy, site.of(policy)).toList(),
                site.locks(policy),
                "");
    }

    /** What is locked cannot be chosen, and so has no other option. */
    private PolicyView of(Policy policy, ChosenSettings settings) {
        SitePolicies site = settings.site().policies();
        Object chosen = settings.chosen().policies().chosen(policy).orElse(null);
        String answer = word(policy, site.of(policy));
        boolean locked = site.locks(policy);
        PolicyOption ofTheSite = new PolicyOption(
                OF_THE_SITE,
                locked ? answer : texts.get("rfc-desk.settings.of-the-site", answer),
                locked || chosen == null);
        return new PolicyView(
                policy.field(),
                texts.get(policy.key()),
                locked
                        ? List.of(ofTheSite)
                        : Stream.concat(Stream.of(ofTheSite), answers(policy, chosen))
                                .toList(),
                locked,
                locked ? hint(policy, site.of(policy), chosen) : "");
    }

    private String hint(Policy policy, Object held, @Nullable Object chosen) {
        return chosen == null || chosen.equals(held)
                ? texts.get("rfc-desk.settings.locked")
                : texts.get("rfc-desk.settings.locked-otherwise", word(policy, chosen));
    }

    private Stream<PolicyOption> answers(Policy policy, @Nullable Object now) {
        return policy.answers().stream()
                .map(value -> new PolicyOption(value.toString(), word(policy, value), value.equals(now)));
    }

    private String word(Policy policy, Object value) {
        return value instanceof Integer number ? texts.get(policy.key(value), number) : texts.get(policy.key(value));
    }

    private RoleLine line(Role role, boolean required) {
        String users = role.users().stream()
                .map(user -> people.userName(user).orElse(user))
                .collect(Collectors.joining(SEPARATOR));
        return new RoleLine(
                role.name(),
                users,
                String.join(SEPARATOR, role.groups()),
                role.quorum().text(),
                role.stage(),
                kinds(role.kind()),
                required);
    }

    private List<ReportChoice> kinds(RoleKind chosen) {
        return Stream.of(RoleKind.APPROVES, RoleKind.CONSULTED, RoleKind.INFORMED)
                .map(kind -> new ReportChoice("kind", kind.code(), texts.get(kind.key()), kind == chosen))
                .toList();
    }

    private ChangeLine line(Entry change) {
        return line(change, "rfc-desk.record.settings-changed", List.of());
    }

    private ChangeLine line(Entry change, String key, List<String> differences) {
        return new ChangeLine(texts.get(key, names.of(change.actor().key())), times.minute(change.at()), differences);
    }

    /** @param newestFirst each with all that the site said from then on */
    private List<ChangeLine> changes(List<Entry> newestFirst) {
        return IntStream.range(0, Math.min(newestFirst.size(), CHANGES))
                .mapToObj(i -> line(
                        newestFirst.get(i),
                        "rfc-desk.record.site-settings-changed",
                        differences(
                                i + 1 < newestFirst.size() ? policies(newestFirst.get(i + 1)) : SitePolicies.NONE,
                                policies(newestFirst.get(i)))))
                .toList();
    }

    private static SitePolicies policies(Entry change) {
        return change.detail(Detail.SiteSettingsChanged.class)
                .map(detail -> detail.standards().policies())
                .orElse(SitePolicies.NONE);
    }

    private List<String> differences(SitePolicies before, SitePolicies after) {
        return Arrays.stream(Policy.values())
                .filter(policy -> !state(policy, before).equals(state(policy, after)))
                .map(policy -> texts.get(
                        "rfc-desk.site.difference",
                        texts.get(policy.key()),
                        state(policy, before),
                        state(policy, after)))
                .toList();
    }

    private String state(Policy policy, SitePolicies site) {
        String answer = word(policy, site.of(policy));
        return site.locks(policy) ? texts.get("rfc-desk.site.state-locked", answer) : answer;
    }
}
