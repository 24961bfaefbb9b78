package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.rfcdesk.approval.AssignmentRules;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.host.People;
import net.rfcdesk.markup.ApproverText;
import net.rfcdesk.markup.PageText;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.PageReader;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Says who is asked for a role and which sections they stand for, by a new version of the page; decisions stay, and nothing is accepted by it. */
public final class Assignments {

    private final PageSaves saves;
    private final RfcTransactions transactions;
    private final PageReader reader;
    private final CurrentRequester requester;
    private final Access access;
    private final People people;

    public Assignments(
            PageSaves saves,
            RfcTransactions transactions,
            PageReader reader,
            CurrentRequester requester,
            Access access,
            People people) {
        this.saves = saves;
        this.transactions = transactions;
        this.reader = reader;
        this.requester = requester;
        this.access = access;
        this.people = people;
    }

    /**
     * Saves nothing when the same people are asked already, for the same sections.
     *
     * @param users user keys or user names of all who are to be asked; who is gone may stay, but nobody unknown is added
     * @param sections headings of the page, none for the whole page; null to leave them as they are
     * @param seenPageVersion the version whose approvers the user was looking at
     * @throws Refused saying why not
     */
    public RfcPage assign(
            long pageId,
            String role,
            List<String> users,
            List<String> groups,
            @Nullable List<String> sections,
            int seenPageVersion) {
        UnaryOperator<Role> wanted = before -> before.asking(users(before, users), groups(before, groups))
                .standingFor(sections == null ? before.sections() : sections(sections));
        return saves.run(pageId, seenPageVersion, () -> change(pageId, role, wanted, seenPageVersion));
    }

    /**
     * @return what roles of a page can stand for, in its order
     * @throws Refused when the current user can see no such page
     */
    public List<String> headings(long pageId) {
        return PageText.headings(PageBody.of(access.page(pageId)));
    }

    private static List<String> sections(List<String> headings) {
        return headings.stream().map(PageText::heading).distinct().toList();
    }

    /**
     * The page is saved before the RFC is locked, as in every save, so that the two never wait for each other. What the save changed is
     * recorded as that of any other save.
     */
    private RfcPage change(long pageId, String roleName, UnaryOperator<Role> wanted, int seen) {
        AbstractPage page = access.page(pageId);
        AssignmentRules.cannotAssign(requester.alone(), access.mayEdit(page)).ifPresent(Refusal::raise);
        RfcPage rfc = transactions.read(pageId);
        rfc.permissions().ownRfc(RefusalCode.OWN_APPROVERS).ifPresent(Refusal::raise);
        saves.requireNotSavedSince(pageId, seen);
        Role before = role(page, roleName);
        AssignmentRules.cannotAssign(rfc.settings(), before).ifPresent(Refusal::raise);
        Role after = wanted.apply(before);
        AssignmentRules.cannotStandFor(rfc.settings(), before, after, headings(pageId))
                .ifPresent(Refusal::raise);
        Set<String> left = rfc.role(roleName).stream()
                .flatMap(each -> each.left().stream())
                .map(Departure::user)
                .collect(Collectors.toSet());
        Role asked = before.without(left);
        if (!Detail.Assigned.between(before, after).isEmpty()
                && !Detail.Assigned.between(asked, after).isEmpty()) {
            access.save(page, new ApproverText(PageBody.of(page)).asking(before, after));
        }
        return transactions.recordSave(pageId, transaction -> askAgain(transaction, after, left));
    }

    /** The page may name them already, so that no save tells of it. */
    private static void askAgain(RfcTransaction transaction, Role after, Set<String> left) {
        Detail.Assigned again = Detail.Assigned.between(after.without(left), after);
        if (!again.isEmpty()) {
            transaction.write(Entry.assigned(transaction.stamp(), after.id(), again));
        }
    }

    /**
     * Takes the current user off a role. The page goes on naming them; it accepts nothing by itself.
     *
     * @throws Refused saying why not
     */
    public RfcPage leave(long pageId, String role, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            RoleStatus roleStatus = transaction.roleStatus(role);
            transaction
                    .rules()
                    .cannotLeave(transaction.requester(), transaction.rfc(), roleStatus)
                    .or(() -> AssignmentRules.cannotAssign(transaction.settings(), roleStatus.role()))
                    .ifPresent(Refusal::raise);
            transaction.write(
                    Entry.roleLeft(transaction.stamp(), roleStatus.role().id(), ReasonText.checked(reason, true)));
        });
    }

    private Role role(AbstractPage page, String name) {
        return reader.read(page).roles().stream()
                .filter(role -> role.id().equals(Role.id(name)))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.ROLE_UNKNOWN, name).in("role").exception());
    }

    private List<String> users(Role before, List<String> users) {
        Set<String> known = new HashSet<>(before.users());
        return users.stream().map(user -> key(known, user)).distinct().toList();
    }

    private String key(Set<String> known, String user) {
        if (known.contains(user) || people.userName(user).isPresent()) {
            return user;
        }
        return people.keyOf(user)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.USER_UNKNOWN, user).in("users").exception());
    }

    private List<String> groups(Role before, List<String> groups) {
        Set<String> known = new HashSet<>(before.groups());
        groups.stream()
                .filter(group -> !known.contains(group) && !canBeAsked(group))
                .findFirst()
                .map(group -> Refusal.of(RefusalCode.GROUP_UNKNOWN, group).in("groups"))
                .ifPresent(Refusal::raise);
        return groups.stream().distinct().toList();
    }

    /** The page separates groups by commas. */
    private boolean canBeAsked(String group) {
        return !group.contains(",") && people.groupExists(group);
    }
}
