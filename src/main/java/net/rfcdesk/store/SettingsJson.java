package net.rfcdesk.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.record.Detail;
import org.jspecify.annotations.Nullable;

/** A space's settings as an entry of its record holds them; what is missing has its default, what is unknown is left alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsJson(
        @Nullable Map<String, Object> policies,
        @Nullable String prefix,
        @Nullable BypassersJson bypassers,
        @Nullable List<RolesJson.Item> roles,
        @Nullable List<String> required,
        @Nullable Map<String, String> contacts,
        @Nullable List<PublisherJson> publishers)
        implements DetailJson.Item {

    static SettingsJson of(SpaceSettings settings) {
        Bypassers bypassers = settings.bypassers();
        return new SettingsJson(
                PoliciesJson.of(settings.policies()),
                settings.prefix(),
                new BypassersJson(bypassers.administrators(), bypassers.groups()),
                RolesJson.items(settings.roles()),
                settings.required().stream().sorted().toList(),
                new TreeMap<>(settings.contacts()),
                settings.publishers().stream()
                        .map(publisher -> new PublisherJson(publisher.account(), publisher.author()))
                        .toList());
    }

    @Override
    public Detail detail() {
        SpaceSettings defaults = SpaceSettings.DEFAULTS;
        SpaceSettings settings = new SpaceSettings(
                        PoliciesJson.values(or(policies, Map.of())),
                        or(prefix, defaults.prefix()),
                        bypassers == null ? defaults.bypassers() : bypassers.bypassers(defaults.bypassers()),
                        RolesJson.roles(or(roles, List.of())),
                        Set.copyOf(or(required, List.of())),
                        or(contacts, Map.of()))
                .with(or(publishers, List.<PublisherJson>of()).stream()
                        .map(PublisherJson::publisher)
                        .toList());
        return new Detail.SettingsChanged(settings);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublisherJson(String account, String author) {

        Publisher publisher() {
            return new Publisher(account, author);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BypassersJson(
            @Nullable Boolean administrators, @Nullable List<String> groups) {

        Bypassers bypassers(Bypassers defaults) {
            return new Bypassers(or(administrators, defaults.administrators()), or(groups, defaults.groups()));
        }
    }
}
