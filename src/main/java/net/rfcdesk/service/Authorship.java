package net.rfcdesk.service;

import net.rfcdesk.approval.AuthorRules;
import net.rfcdesk.host.People;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Makes somebody else the author of an RFC, for the time when who wrote it no longer takes care of it. */
public final class Authorship {

    private final RfcTransactions transactions;
    private final People people;

    public Authorship(RfcTransactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    /**
     * Changes neither the page nor what approvers decided.
     *
     * @param author user key or user name of the new author
     * @param reason may be missing
     * @throws Refused saying why not
     */
    public RfcPage handOver(long pageId, String author, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            AuthorRules.cannotHandOver(transaction.requester(), transaction.administers(), transaction.rfc())
                    .ifPresent(Refusal::raise);
            String user = people.requireKey(author, "author");
            AuthorRules.cannotBecome(user, transaction.rfc(), people, transaction.mayView())
                    .ifPresent(Refusal::raise);
            transaction.handOver(user, people.fullName(user).orElse(""), ReasonText.checked(reason, false));
        });
    }
}
