package net.rfcdesk.rfc;

/**
 * How a space wants its RFCs to be handled.
 *
 * @param authorMayApprove whether authors decide on their own RFCs
 */
public record SpaceSettings(boolean authorMayApprove) {

    /** Of a space that has chosen nothing. */
    public static final SpaceSettings DEFAULTS = new SpaceSettings(false);

    /** @return user key of whoever may not decide on an RFC; null for nobody */
    public String barred(Rfc rfc) {
        return authorMayApprove ? null : rfc.author();
    }
}
