package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;

/** Offers how many approvals a role needs as a choice, beside a number for those choices that want one. */
final class QuorumChoices {
    private static final String ALL_BUT = "all-but";
    private static final String NUMBER = "number";

    private final Messages texts;

    QuorumChoices(Messages texts) {
        this.texts = texts;
    }

    List<ReportChoice> choices(Quorum now) {
        String chosen = chosen(now);
        return Stream.of(
                        choice(Quorum.ANY.text(), texts.get("rfc-desk.wizard.needed.any"), chosen),
                        choice(Quorum.ALL.text(), texts.get("rfc-desk.wizard.needed.all"), chosen),
                        choice(Quorum.MAJORITY.text(), texts.get("rfc-desk.wizard.needed.majority"), chosen),
                        choice(ALL_BUT, texts.get("rfc-desk.settings.needed.all-but"), chosen),
                        choice(NUMBER, texts.get("rfc-desk.settings.needed.number"), chosen))
                .toList();
    }

    private static ReportChoice choice(String value, String label, String chosen) {
        return new ReportChoice("needed", value, label, value.equals(chosen));
    }

    private static String chosen(Quorum quorum) {
        if (quorum.spared().isPresent()) {
            return ALL_BUT;
        }
        return quorum.isShare() || quorum.equals(Quorum.ANY) ? quorum.text() : NUMBER;
    }

    /** @return the number that goes with the choice; empty when none does */
    String count(Quorum quorum) {
        return switch (chosen(quorum)) {
            case ALL_BUT -> String.valueOf(quorum.spared().orElse(1));
            case NUMBER -> quorum.text();
            default -> "";
        };
    }
}
