package net.rfcdesk.approval;

/**
 * The user who acts, with those for whom they may decide: these differ from space to space.
 *
 * @param requester who acts for nobody else
 * @param delegates among whom are all who named them
 */
public record Representative(Requester requester, Delegates delegates) {

    /** @return the user, as they may decide on RFCs of that space */
    public Requester in(String spaceKey) {
        return requester.asDelegateOf(delegates.in(spaceKey).delegatorsOf(requester.user()));
    }
}
