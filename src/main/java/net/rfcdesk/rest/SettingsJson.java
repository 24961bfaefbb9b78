package net.rfcdesk.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a space, as they are or as somebody wants them; null for what is not to change.
 *
 * @param policySources where the answer to each policy comes from; only told
 */
record SettingsJson(
        @Nullable Map<String, Object> policies,
        @Nullable Map<String, String> policySources,
        @Nullable String prefix,
        @Nullable BypassersJson bypassers,
        @Nullable List<SettingsRoleJson> roles,
        @Nullable List<PublisherJson> publishers) {

    private static final String SOURCES = "policySources";

    static SettingsJson of(ChosenSettings chosen) {
        SpaceSettings settings = chosen.held();
        return new SettingsJson(
                PoliciesJson.of(settings.policies()),
                sources(chosen),
                settings.prefix(),
                new BypassersJson(
                        settings.bypassers().administrators(),
                        settings.bypassers().groups()),
                settings.roles().stream()
                        .map(role -> SettingsRoleJson.of(
                                role,
                                settings.required().contains(role.id()),
                                settings.contact(role.id()).orElse(null)))
                        .toList(),
                settings.publishers().stream()
                        .map(publisher -> new PublisherJson(publisher.account(), publisher.author()))
                        .toList());
    }

    private static Map<String, String> sources(ChosenSettings chosen) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            sources.put(policy.field(), chosen.source(policy).code());
        }
        return sources;
    }

    /** @param settings what the space chose. @return those settings with what is wanted here */
    SpaceSettings over(SpaceSettings settings) {
        if (policySources != null) {
            throw Refusal.of(RefusalCode.FIELD_UNKNOWN, SOURCES).in(SOURCES).exception();
        }
        return new SpaceSettings(
                        policies == null ? settings.policies() : PoliciesJson.over(settings.policies(), policies),
                        prefix == null ? settings.prefix() : prefix,
                        bypassers == null ? settings.bypassers() : bypassers.over(settings.bypassers()),
                        roles == null ? settings.roles() : SettingsRoleJson.roles(roles, "roles"),
                        roles == null ? settings.required() : required(roles),
                        roles == null ? settings.contacts() : contacts(roles))
                .with(publishers == null ? settings.publishers() : publishers(publishers));
    }

    private static List<Publisher> publishers(List<PublisherJson> wanted) {
        List<Publisher> publishers = new ArrayList<>();
        Inputs.each(
                Inputs.all(wanted, "publishers"),
                "publishers",
                (publisher, place) -> publishers.add(new Publisher(
                        Inputs.line(publisher.account(), place + ".account"),
                        Inputs.line(publisher.author(), place + ".author"))));
        return publishers;
    }

    private static Set<String> required(List<SettingsRoleJson> wanted) {
        return wanted.stream()
                .filter(role -> Boolean.TRUE.equals(role.required()))
                .map(role -> Role.id(String.valueOf(role.name())))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> contacts(List<SettingsRoleJson> wanted) {
        Map<String, String> contacts = new LinkedHashMap<>();
        Inputs.each(wanted, "roles", (role, place) -> {
            if (role.contact() != null && !role.contact().isBlank()) {
                contacts.put(Role.id(String.valueOf(role.name())), Inputs.name(role.contact(), place + ".contact"));
            }
        });
        return contacts;
    }

    /**
     * User keys, or user names when somebody wants it so.
     *
     * @param account of a tool that creates pages
     * @param author of the RFCs on them
     */
    record PublisherJson(@Nullable String account, @Nullable String author) {}

    /** @param groups names of the groups whose members may accept without all approvals */
    record BypassersJson(
            @Nullable Boolean administrators, @Nullable List<String> groups) {

        Bypassers over(Bypassers bypassers) {
            return new Bypassers(
                    administrators == null ? bypassers.administrators() : administrators,
                    groups == null ? bypassers.groups() : Inputs.lines(groups, "bypassers.groups"));
        }
    }
}
