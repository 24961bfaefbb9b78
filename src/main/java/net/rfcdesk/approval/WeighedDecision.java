package net.rfcdesk.approval;

/**
 * A decision together with whether it counts.
 *
 * @param outdatedBy the first save after which it did not; null when it is not outdated, or when the record does not know
 */
public record WeighedDecision(Decision decision, Standing standing, Edit outdatedBy) {

    public boolean stands() {
        return standing == Standing.STANDS;
    }

    boolean approves() {
        return stands() && decision.choice().approves();
    }

    boolean abstains() {
        return stands() && decision.choice() == Choice.ABSTAINED;
    }

    boolean requestsChanges() {
        return stands() && decision.choice() == Choice.CHANGES_REQUESTED && !decision.lifted();
    }
}
