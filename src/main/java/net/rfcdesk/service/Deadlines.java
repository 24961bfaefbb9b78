package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.LocalDate;
import java.util.Objects;
import net.rfcdesk.approval.DeadlineRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.markup.StatusText;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Says by when an RFC is to be decided, by a new version of its page; decisions stay, and nothing is accepted by it. */
public final class Deadlines {

    private final PageSaves saves;
    private final RfcTransactions transactions;
    private final CurrentRequester requester;
    private final Access access;

    public Deadlines(PageSaves saves, RfcTransactions transactions, CurrentRequester requester, Access access) {
        this.saves = saves;
        this.transactions = transactions;
        this.requester = requester;
        this.access = access;
    }

    /**
     * Saves nothing when the page names that day already.
     *
     * @param day the last one; none for no day
     * @param seenPageVersion the version whose day the user was looking at
     * @throws Refused saying why not
     */
    public RfcPage decideBy(long pageId, @Nullable LocalDate day, int seenPageVersion) {
        return saves.run(pageId, seenPageVersion, () -> change(pageId, day, seenPageVersion));
    }

    private RfcPage change(long pageId, @Nullable LocalDate day, int seen) {
        AbstractPage page = access.page(pageId);
        RfcPage rfc = transactions.read(pageId);
        LocalDate before = rfc.deadline().day();
        DeadlineRules.cannotChange(
                        requester.alone(), access.mayEdit(page), rfc.rfc().status())
                .or(() -> DeadlineRules.cannotBe(day, before, requester.today()))
                .ifPresent(Refusal::raise);
        saves.requireNotSavedSince(pageId, seen);
        if (!Objects.equals(day, before) || rfc.deadline().isInvalid()) {
            access.save(page, new StatusText(PageBody.of(page)).decidedBy(day));
        }
        return transactions.recordSave(pageId, transaction -> {});
    }
}
