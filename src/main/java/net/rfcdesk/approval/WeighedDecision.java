package net.rfcdesk.approval;

/** A decision together with whether it counts. */
public record WeighedDecision(Decision decision, Standing standing) {

    public boolean stands() {
        return standing == Standing.STANDS;
    }

    boolean approves() {
        return stands() && decision.choice() == Choice.APPROVED;
    }

    boolean requestsChanges() {
        return stands() && decision.choice() == Choice.CHANGES_REQUESTED;
    }
}
