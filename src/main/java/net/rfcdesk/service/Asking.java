package net.rfcdesk.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.AskRules;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.People;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Lets authors and editors ask people for their decisions. */
public final class Asking {

    private final RfcTransactions transactions;
    private final People people;

    public Asking(RfcTransactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    /**
     * Everybody whom the RFC waits for.
     *
     * @param note what the requester wants to say; may be missing
     * @throws Refused saying why not
     */
    public RfcPage ask(long pageId, @Nullable String note) {
        return transactions.run(pageId, transaction -> {
            List<RoleStatus> roles = askable(transaction);
            write(transaction, AskRules.awaited(roles), note);
        });
    }

    /**
     * Some of them.
     *
     * @param users user keys or user names
     * @param groups names of groups
     * @param note as above
     * @throws Refused saying why not
     */
    public RfcPage ask(long pageId, List<String> users, List<String> groups, @Nullable String note) {
        return transactions.run(pageId, transaction -> {
            List<RoleStatus> roles = askable(transaction);
            Set<String> keys = keys(users, roles);
            groups.forEach(group -> AskRules.groupCannotBeAsked(group, roles)
                    .map(refusal -> refusal.in("groups"))
                    .ifPresent(Refusal::raise));
            List<RequestedRole> asked = AskRules.chosen(AskRules.awaited(roles), keys, Set.copyOf(groups));
            if (asked.isEmpty()) {
                throw Refusal.of(RefusalCode.NOBODY_CHOSEN).in("people").exception();
            }
            write(transaction, asked, note);
        });
    }

    private static List<RoleStatus> askable(RfcTransaction transaction) {
        transaction.requireNewest();
        List<RoleStatus> roles = transaction.validatedRoles();
        AskRules.cannotAsk(transaction.requester(), transaction.mayEdit(), transaction.rfc(), AskRules.awaited(roles))
                .ifPresent(Refusal::raise);
        return roles;
    }

    private Set<String> keys(List<String> users, List<RoleStatus> roles) {
        Set<String> keys = new LinkedHashSet<>();
        for (String user : users) {
            String key = people.requireKey(user, "people");
            AskRules.cannotBeAsked(key, people.nameOf(key), roles)
                    .map(refusal -> refusal.in("people"))
                    .ifPresent(Refusal::raise);
            keys.add(key);
        }
        return keys;
    }

    private static void write(RfcTransaction transaction, List<RequestedRole> asked, @Nullable String note) {
        transaction.write(Entry.approvalRequested(transaction.stamp(), asked, ReasonText.note(note)));
    }
}
