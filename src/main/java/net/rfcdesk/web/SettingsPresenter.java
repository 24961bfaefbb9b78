package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.service.SettingsScreen;
import net.rfcdesk.service.SiteSettingsScreen;
import org.jspecify.annotations.Nullable;

/** Puts into words how a space handles its RFCs, and what the site says about that. */
final class SettingsPresenter {
    private static final int CHANGES = 10;
    /** In place of an answer of the space, as programs send it. */
    private static final String OF_THE_SITE = "SITE";

    private static final Role BLANK = new Role("", List.of(), List.of(), Quorum.ANY);

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;
    private final RoleFormatter words;
    private final QuorumChoices quorums;

    SettingsPresenter(Messages texts, UserNames names, TimeFormatter times, Site site) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
        this.words = new RoleFormatter(texts);
        this.quorums = new QuorumChoices(texts);
    }

    SettingsView of(SettingsScreen page, SpaceHome home) {
        SpaceSettings settings = page.settings().chosen();
        return new SettingsView(
                PlaceView.of(home, site),
                Site.settingsPath(page.spaceKey()),
                site.address(Site.webhooksPagePath(page.spaceKey())),
                settings.prefix(),
                Arrays.stream(Policy.values())
                        .map(policy -> of(policy, page.settings()))
                        .toList(),
                settings.bypassers().administrators(),
                words.approvers(settings.bypassers().groups()).toList(),
                settings.publishers().stream()
                        .map(tool -> names.userName(tool.account()) + " = " + names.userName(tool.author()))
                        .collect(Collectors.joining("\n")),
                rows(settings.roles(), settings.required(), settings.contacts()),
                page.settings().site().requiredRoles().stream()
                        .map(role -> new SiteRoleView(role.name(), asked(role)))
                        .toList(),
                page.settings().held().allows(Policy.SITE_ROLES),
                page.changes().stream().limit(CHANGES).map(this::line).toList());
    }

    SiteSettingsView of(SiteSettingsScreen page) {
        return new SiteSettingsView(
                Site.settingsPath(),
                Arrays.stream(Policy.values())
                        .map(policy -> of(policy, page.standards().policies()))
                        .toList(),
                rows(page.standards().requiredRoles(), Set.of(), Map.of()),
                page.standards().privateWebhooks(),
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
        FormOption ofTheSite = new FormOption(
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

    private Stream<FormOption> answers(Policy policy, @Nullable Object now) {
        return policy.answers().stream()
                .map(value -> new FormOption(value.toString(), word(policy, value), value.equals(now)));
    }

    private String word(Policy policy, Object value) {
        return value instanceof Integer number ? texts.get(policy.key(value), number) : texts.get(policy.key(value));
    }

    /**
     * @param required identities of those that are marked as required
     * @param contacts user keys by the identities of roles
     * @return for each role, and a blank one
     */
    private List<RoleLine> rows(List<Role> roles, Set<String> required, Map<String, String> contacts) {
        return Stream.concat(roles.stream(), Stream.of(BLANK))
                .map(role -> line(role, required.contains(role.id()), contacts.get(role.id())))
                .toList();
    }

    private RoleLine line(Role role, boolean required, @Nullable String contact) {
        return new RoleLine(
                role.name(),
                words.approvers(role, names),
                quorums.choices(role.quorum()),
                quorums.count(role.quorum()),
                role.stage(),
                kinds(role.kind()),
                role.kind() == RoleKind.APPROVES,
                required,
                Stream.ofNullable(contact)
                        .map(user -> new ApproverView("contact", user, names.of(user)))
                        .toList());
    }

    private List<ReportChoice> kinds(RoleKind chosen) {
        return Stream.of(RoleKind.APPROVES, RoleKind.CONSULTED, RoleKind.INFORMED)
                .map(kind -> new ReportChoice("kind", kind.code(), texts.get(kind.key()), kind == chosen))
                .toList();
    }

    private ChangeLine line(Entry change) {
        return change.detail(Detail.WebhookChanged.class)
                .map(webhook -> new ChangeLine(
                        RecordFormatter.webhook(texts, names.of(change.actor().key()), webhook),
                        times.minute(change.at()),
                        List.of()))
                .orElseGet(() -> line(change, "rfc-desk.record.settings-changed", List.of()));
    }

    private ChangeLine line(Entry change, String key, List<String> differences) {
        return new ChangeLine(texts.get(key, names.of(change.actor().key())), times.minute(change.at()), differences);
    }

    private String asked(Role role) {
        List<String> users = role.users().stream().map(names::asWritten).toList();
        Stream<String> asked = Stream.of(
                role.asksSomebody() ? words.asked(users, role) : texts.get("rfc-desk.settings.asked-by-page"));
        Stream<String> stage = role.stage() > Role.FIRST_STAGE ? Stream.of(words.stage(role.stage())) : Stream.empty();
        return Stream.concat(asked, stage).collect(Collectors.joining("; "));
    }

    /** @param newestFirst each with all that the site said from then on */
    private List<ChangeLine> changes(List<Entry> newestFirst) {
        return IntStream.range(0, Math.min(newestFirst.size(), CHANGES))
                .mapToObj(i -> line(
                        newestFirst.get(i),
                        "rfc-desk.record.site-settings-changed",
                        differences(
                                i + 1 < newestFirst.size() ? standards(newestFirst.get(i + 1)) : SiteStandards.NONE,
                                standards(newestFirst.get(i)))))
                .toList();
    }

    private static SiteStandards standards(Entry change) {
        return change.detail(Detail.SiteSettingsChanged.class)
                .map(Detail.SiteSettingsChanged::standards)
                .orElse(SiteStandards.NONE);
    }

    private List<String> differences(SiteStandards before, SiteStandards after) {
        Stream<String> policies = Arrays.stream(Policy.values())
                .flatMap(policy -> difference(
                        texts.get(policy.key()), state(policy, before.policies()), state(policy, after.policies())));
        Stream<String> roles = Stream.concat(after.requiredRoles().stream(), before.requiredRoles().stream())
                .map(Role::id)
                .distinct()
                .flatMap(role -> difference(role(role, before, after), state(role, before), state(role, after)));
        Stream<String> webhooks = difference(
                texts.get("rfc-desk.site.private-webhooks"),
                yesOrNo(before.privateWebhooks()),
                yesOrNo(after.privateWebhooks()));
        return Stream.of(policies, roles, webhooks).flatMap(each -> each).toList();
    }

    private String yesOrNo(boolean yes) {
        return texts.get(yes ? "rfc-desk.policy.yes" : "rfc-desk.policy.no");
    }

    private Stream<String> difference(String what, String before, String after) {
        return before.equals(after)
                ? Stream.empty()
                : Stream.of(texts.get("rfc-desk.site.difference", what, before, after));
    }

    private String state(Policy policy, SitePolicies site) {
        String answer = word(policy, site.of(policy));
        return site.locks(policy) ? texts.get("rfc-desk.site.state-locked", answer) : answer;
    }

    /** @param role its identity */
    private String role(String role, SiteStandards before, SiteStandards after) {
        String name = Stream.of(after, before)
                .flatMap(site -> site.requiredRole(role).stream())
                .map(Role::name)
                .findFirst()
                .orElse(role);
        return texts.get("rfc-desk.site.required-role", name);
    }

    private String state(String role, SiteStandards site) {
        return site.requiredRole(role).map(this::asked).orElseGet(() -> texts.get("rfc-desk.site.not-required"));
    }
}
