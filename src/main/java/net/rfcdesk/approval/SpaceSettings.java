package net.rfcdesk.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.rfc.RfcNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a space wants its RFCs to be handled.
 *
 * @param policies what was answered to them
 * @param prefix of its numbers, as in RFC-12
 * @param bypassers who may accept an RFC without all approvals
 * @param roles that a page made from the template asks for; none for the usual ones
 * @param required identities of those roles that every RFC needs, whatever its page says
 * @param contacts by the identity of one of those roles, the user key of the person who is told when its decisions are late; they gain no right
 * @param publishers accounts of tools, and the authors of the RFCs that they create; none twice
 * @param siteRoles that the site requires of every RFC, as far as that counts in the space; none in what the space itself chose
 * @param bySite the policies that the site answered, and how; none in what the space itself chose
 */
public record SpaceSettings(
        PolicyValues policies,
        String prefix,
        Bypassers bypassers,
        List<Role> roles,
        Set<String> required,
        Map<String, String> contacts,
        List<Publisher> publishers,
        List<Role> siteRoles,
        Map<Policy, PolicySource> bySite) {

    /** Of a space that has chosen nothing. */
    public static final SpaceSettings DEFAULTS =
            new SpaceSettings(PolicyValues.NONE, RfcNumber.PREFIX, new Bypassers(true, List.of()), List.of());

    /** Of new pages in a space that has chosen none; who is asked is for the author to say. */
    private static final List<Role> USUAL_ROLES = Stream.of("Engineering Lead", "Security Team", "Product Manager")
            .map(name -> new Role(name, List.of(), List.of(), Quorum.ANY))
            .toList();

    public SpaceSettings {
        roles = List.copyOf(roles);
        required = roles.stream().map(Role::id).filter(required::contains).collect(Collectors.toUnmodifiableSet());
        contacts = roles.stream()
                .map(Role::id)
                .filter(contacts::containsKey)
                .collect(Collectors.toUnmodifiableMap(role -> role, contacts::get));
        publishers = List.copyOf(publishers);
        siteRoles = List.copyOf(siteRoles);
        bySite = Map.copyOf(bySite);
    }

    /** Of a space that names no publishers, and about which the site says nothing. */
    public SpaceSettings(
            PolicyValues policies,
            String prefix,
            Bypassers bypassers,
            List<Role> roles,
            Set<String> required,
            Map<String, String> contacts) {
        this(policies, prefix, bypassers, roles, required, contacts, List.of(), List.of(), Map.of());
    }

    /** Of a space whose roles have no contacts. */
    public SpaceSettings(
            PolicyValues policies, String prefix, Bypassers bypassers, List<Role> roles, Set<String> required) {
        this(policies, prefix, bypassers, roles, required, Map.of());
    }

    /** Of a space in which no role is required. */
    public SpaceSettings(PolicyValues policies, String prefix, Bypassers bypassers, List<Role> roles) {
        this(policies, prefix, bypassers, roles, Set.of());
    }

    /** @return the roles that a new page asks for, also those that are required */
    public List<Role> rolesOfNewRfcs() {
        RequiredRoles all = RequiredRoles.of(this);
        return all.appliedTo(roles.isEmpty() ? usualRoles(all) : roles);
    }

    /** One that is required is as settings have it, its stage included. */
    private static List<Role> usualRoles(RequiredRoles all) {
        return USUAL_ROLES.stream()
                .filter(role -> all.requiredBy(role).isEmpty())
                .toList();
    }

    public SpaceSettings with(Policy policy, Object value) {
        return with(policies.with(policy, value));
    }

    public SpaceSettings with(PolicyValues other) {
        return new SpaceSettings(other, prefix, bypassers, roles, required, contacts, publishers, siteRoles, bySite);
    }

    public SpaceSettings with(List<Publisher> others) {
        return new SpaceSettings(policies, prefix, bypassers, roles, required, contacts, others, siteRoles, bySite);
    }

    /** @return these settings where the site has those policies */
    SpaceSettings under(SitePolicies site) {
        return new SpaceSettings(
                site.over(policies),
                prefix,
                bypassers,
                roles,
                required,
                contacts,
                publishers,
                siteRoles,
                site.sources(policies));
    }

    /** @param requiredBySite roles. @return these settings where the site requires those */
    SpaceSettings beside(List<Role> requiredBySite) {
        return new SpaceSettings(
                policies, prefix, bypassers, roles, required, contacts, publishers, requiredBySite, bySite);
    }

    /** @return where the answer to a policy comes from */
    public PolicySource source(Policy policy) {
        PolicySource own = policies.chosen(policy).isPresent() ? PolicySource.SPACE : PolicySource.DEFAULT;
        return bySite.getOrDefault(policy, own);
    }

    /** @return whether a policy that is answered by yes or no says yes */
    public boolean allows(Policy policy) {
        return policies.allows(policy);
    }

    public Acceptance acceptance() {
        return (Acceptance) policies.of(Policy.ACCEPTANCE);
    }

    public ChangeOfAccepted changeOfAccepted() {
        return (ChangeOfAccepted) policies.of(Policy.CHANGE_OF_ACCEPTED);
    }

    public AddedRole addedRole() {
        return (AddedRole) policies.of(Policy.ADDED_ROLE);
    }

    /** @return how many people at least must approve an RFC, over all roles; 0 for no minimum */
    public int minimumApprovals() {
        return (Integer) policies.of(Policy.MINIMUM_APPROVALS);
    }

    /** @return for how many days people can comment on an RFC before it is accepted; 0 for none */
    public int commentDays() {
        return (Integer) policies.of(Policy.COMMENT_DAYS);
    }

    /** @return how many days before the day to decide by people are reminded first; 0 when they are not */
    public int reminderDays() {
        return (Integer) policies.of(Policy.REMINDER_DAYS);
    }

    /** @return how many days after the day to decide by contacts of roles are told; 0 for never */
    public int escalationDays() {
        return (Integer) policies.of(Policy.ESCALATION_DAYS);
    }

    /** @param role its identity. @return user key of the person who is told when its decisions are late */
    public Optional<String> contact(String role) {
        return Optional.ofNullable(contacts.get(role));
    }

    /** @param account user key. @return user key of the author of the RFCs that it creates; empty when it is no tool's */
    public Optional<String> authorFor(String account) {
        return publishers.stream()
                .filter(publisher -> publisher.account().equals(account))
                .map(Publisher::author)
                .findFirst();
    }

    /** @return after how many days without activity an open RFC counts as inactive; 0 for never */
    public int inactiveDays() {
        return (Integer) policies.of(Policy.INACTIVE_DAYS);
    }

    /** @return how many days after its author was told that it is inactive an open RFC is rejected; 0 for never, also where nobody is told */
    public int closingDays() {
        return inactiveDays() == 0 ? 0 : (Integer) policies.of(Policy.CLOSE_INACTIVE_DAYS);
    }

    /** @return after how many months an accepted RFC is due for review that has no months of its own; 0 for never */
    public int reviewMonths() {
        return (Integer) policies.of(Policy.REVIEW_MONTHS);
    }

    /** How an RFC is accepted when no approval is missing. */
    public enum Acceptance {
        BY_ITSELF,
        /** Somebody who may edit the page accepts it. */
        BY_HAND
    }

    /** What a change of content does to an accepted RFC. */
    public enum ChangeOfAccepted {
        /** It is proposed again. */
        REOPEN,
        /** It stays accepted, and its page says that it changed. */
        MARK
    }

    /** What a role that is added to an accepted RFC does to it. */
    public enum AddedRole {
        /** The RFC stays accepted, and the role says that it was added since. */
        MARK,
        /** The RFC is proposed again. */
        REOPEN
    }

    /**
     * Neither administrators nor groups: nobody. Administrators of the space can name others, themselves included, but the space's record tells.
     *
     * @param administrators whether those of the space may
     * @param groups whose members may
     */
    public record Bypassers(boolean administrators, List<String> groups) {
        public Bypassers {
            groups = List.copyOf(groups);
        }

        /** @param user none for an anonymous visitor */
        public boolean include(@Nullable String user, boolean administers, Membership membership) {
            return administrators && administers
                    || user != null && groups.stream().anyMatch(group -> membership.isMember(user, group));
        }
    }
}
