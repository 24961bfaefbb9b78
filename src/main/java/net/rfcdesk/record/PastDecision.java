package net.rfcdesk.record;

/**
 * A decision that was made elsewhere, as somebody wants the record to tell it.
 *
 * @param userName of the person who decided, as the file has it
 * @param comment what that person wrote; empty when nothing
 */
public record PastDecision(Detail.HistoricDecision decision, String userName, String comment) {

    /** @return whether the record tells of the very same; also when its person was not known here then, and is by now */
    public boolean isIn(History history) {
        return history.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.HISTORIC_DECISION
                        && entry.reason().equals(comment))
                .flatMap(entry -> entry.detail(Detail.HistoricDecision.class).stream())
                .anyMatch(this::isSameAs);
    }

    private boolean isSameAs(Detail.HistoricDecision recorded) {
        boolean samePerson = recorded.user().isEmpty()
                ? recorded.name().equals(userName)
                : recorded.user().equals(decision.user());
        return samePerson && withoutPerson(recorded).equals(withoutPerson(decision));
    }

    private static Detail.HistoricDecision withoutPerson(Detail.HistoricDecision of) {
        return new Detail.HistoricDecision("", "", of.decision(), of.role(), of.status(), of.date(), of.source());
    }
}
