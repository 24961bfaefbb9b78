package net.rfcdesk.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Values;

/** Looks at the settings that somebody wants, as far as they differ from those that there are: who is gone since harms nobody. */
final class SettingsCheck {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}");

    private final RolesCheck roles;
    private final People people;

    SettingsCheck(RolesCheck roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    /**
     * @return what is wanted, with user keys for user names
     * @throws net.rfcdesk.rfc.Refused naming what is wrong
     */
    SpaceSettings of(SpaceSettings before, SpaceSettings wanted) {
        return new SpaceSettings(
                        wanted.policies(),
                        prefix(wanted.prefix()),
                        wanted.bypassers().equals(before.bypassers())
                                ? before.bypassers()
                                : bypassers(wanted.bypassers()),
                        roles.of(before.roles(), wanted.roles(), "roles"),
                        wanted.required(),
                        contacts(before, wanted))
                .with(publishers(before.publishers(), wanted.publishers()));
    }

    private List<Publisher> publishers(List<Publisher> before, List<Publisher> wanted) {
        List<Publisher> checked = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Publisher publisher = wanted.get(i);
            String place = "publishers[" + i + "]";
            Publisher known = before.contains(publisher) ? publisher : publisher(publisher, place);
            if (checked.stream().anyMatch(other -> other.account().equals(known.account()))) {
                throw Refusal.of(RefusalCode.PUBLISHER_NAMED_TWICE, people.nameOf(known.account()))
                        .in(place + ".account")
                        .exception();
            }
            checked.add(known);
        }
        return checked;
    }

    private Publisher publisher(Publisher wanted, String place) {
        String account = people.requireKey(wanted.account(), place + ".account");
        String author = people.requireKey(wanted.author(), place + ".author");
        if (account.equals(author)) {
            throw refused(RefusalCode.PUBLISHER_AS_AUTHOR, author, place);
        }
        if (!people.isActive(author)) {
            throw refused(RefusalCode.AUTHOR_INACTIVE, author, place);
        }
        return new Publisher(account, author);
    }

    private RuntimeException refused(RefusalCode code, String author, String place) {
        return Refusal.of(code, people.nameOf(author)).in(place + ".author").exception();
    }

    private Map<String, String> contacts(SpaceSettings before, SpaceSettings wanted) {
        Map<String, String> contacts = new HashMap<>();
        List<Role> all = wanted.roles();
        IntStream.range(0, all.size()).forEach(i -> {
            String role = all.get(i).id();
            wanted.contact(role)
                    .ifPresent(contact -> contacts.put(
                            role,
                            before.contact(role)
                                    .filter(contact::equals)
                                    .orElseGet(() -> people.requireKey(contact, "roles[" + i + "].contact"))));
        });
        return contacts;
    }

    /** The hyphen behind it is ours. */
    private static String prefix(String written) {
        String prefix = written.strip().replaceFirst("-$", "");
        if (!PREFIX.matcher(prefix).matches()) {
            throw Values.invalid("prefix", "RFC, ADR, Design2 (a letter, then up to 9 letters and digits)");
        }
        return prefix;
    }

    private Bypassers bypassers(Bypassers wanted) {
        List<String> groups = wanted.groups();
        IntStream.range(0, groups.size())
                .filter(i -> !people.groupExists(groups.get(i)))
                .mapToObj(i ->
                        Refusal.of(RefusalCode.GROUP_UNKNOWN, groups.get(i)).in("bypassers.groups[" + i + "]"))
                .findFirst()
                .ifPresent(Refusal::raise);
        return wanted;
    }
}
