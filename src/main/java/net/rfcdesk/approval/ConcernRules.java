package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;

/**
 * Who may raise a concern about an RFC on which they do not decide; it is shown and blocks nothing. The answer is empty when nothing stands
 * against it.
 */
public final class ConcernRules {

    private ConcernRules() {}

    /**
     * @param deciding names of the roles for which the requester may decide: there they request changes
     */
    public static Optional<Refusal> cannotRaise(
            SpaceSettings settings, Requester requester, Rfc rfc, List<String> deciding) {
        return requester
                .cannotAct()
                .or(() ->
                        refusal(!settings.allows(Policy.OTHERS_MAY_RAISE_CONCERNS), RefusalCode.MAY_NOT_RAISE_CONCERN))
                .or(() -> StatusRules.notOpen(rfc.status()))
                .or(() -> refusal(!deciding.isEmpty(), RefusalCode.DECIDES_ON_IT, deciding));
    }

    /** Who raised it resolves it, whatever has become of the RFC. */
    public static Optional<Refusal> cannotResolve(Requester requester, Request concern) {
        return requester
                .cannotAct()
                .or(() -> refusal(!concern.by().equals(requester.user()), RefusalCode.CONCERN_OF_ANOTHER))
                .or(() -> refusal(!concern.open(), RefusalCode.NOTHING_TO_RESOLVE));
    }

    private static Optional<Refusal> refusal(boolean against, RefusalCode code, Object... arguments) {
        return against ? Optional.of(Refusal.of(code, arguments)) : Optional.empty();
    }
}
