package net.rfcdesk.rfc;

/**
 * How a space wants its RFCs to be handled.
 *
 * @param authorMayApprove whether authors decide on their own RFCs
 * @param acceptance what happens when no approval is missing any more
 * @param changeOfAccepted what happens when the substance of an accepted RFC changes
 */
public record SpaceSettings(boolean authorMayApprove, Acceptance acceptance, ChangeOfAccepted changeOfAccepted) {

    /** Of a space that has chosen nothing. */
    public static final SpaceSettings DEFAULTS =
            new SpaceSettings(false, Acceptance.BY_ITSELF, ChangeOfAccepted.REOPEN);

    /** @return user key of whoever may not decide on an RFC; null for nobody */
    public String barred(Rfc rfc) {
        return authorMayApprove ? null : rfc.author();
    }

    /** How an RFC is accepted when no approval is missing. */
    public enum Acceptance {
        BY_ITSELF,
        /** Somebody who may edit the page accepts it. */
        BY_HAND
    }

    /** What a change of substance does to an accepted RFC. */
    public enum ChangeOfAccepted {
        /** It is proposed again. */
        REOPEN,
        /** It stays accepted, and its page says that it changed. */
        MARK
    }
}
