package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Declaration;
import net.rfcdesk.approval.DeclarationRules;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.approval.WeighedDecision;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;

/**
 * Lets whoever saved a small correction keep the approvals, and approvers undo that. An RFC that the save proposed again is accepted as before,
 * and proposed once more.
 */
public final class Declarations {

    private final Turns turns;

    public Declarations(Turns turns) {
        this.turns = turns;
    }

    /**
     * Declares that a version changed nothing of substance.
     *
     * @throws Refused saying why not
     */
    public RfcPage declare(long pageId, int pageVersion, String reason) {
        return turns.take(pageId, turn -> {
            turn.requireNewest();
            Edit edit = turn.edit(pageVersion);
            DeclarationRules.cannotDeclare(
                            turn.asker(), turn.mayEdit(), turn.rfc().status(), edit, turn.declarations())
                    .ifPresent(Refusal::raise);
            turn.write(Entry.declared(turn.moment(), edit, Words.checked(reason, true)));
            if (turn.isAcceptedAgain()) {
                turn.becomeByItself(Status.ACCEPTED);
            }
        });
    }

    /**
     * Says that a version did change something of substance, so that nothing is carried over to it any more.
     *
     * @param entry of the declaration
     * @throws Refused saying why not
     */
    public RfcPage object(long pageId, int entry) {
        return turns.take(pageId, turn -> {
            turn.requireNewest();
            Declaration declaration = declaration(turn, entry);
            DeclarationRules.cannotObject(turn.asker(), decisions(turn), declaration)
                    .ifPresent(Refusal::raise);
            turn.write(Entry.objected(turn.moment(), declaration));
            boolean acceptable = turn.isBypassed() || turn.progress().isComplete();
            if (StatusRules.isReopenedByItself(turn.settings(), turn.rfc().status(), acceptable)) {
                turn.becomeByItself(Status.PROPOSED);
            }
        });
    }

    private static Declaration declaration(Turn turn, int entry) {
        return turn.declarations().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(Reason.DECLARATION_UNKNOWN).in("declaration").exception());
    }

    private static List<WeighedDecision> decisions(Turn turn) {
        return turn.standings().stream()
                .flatMap(standing -> standing.decisions().stream())
                .toList();
    }
}
