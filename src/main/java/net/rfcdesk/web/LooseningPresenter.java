package net.rfcdesk.web;

import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Rfc;

/** Says which roles ask for less than they once did, and since when. */
final class LooseningPresenter {
    private final Display display;

    LooseningPresenter(Display display) {
        this.display = display;
    }

    LooseningView of(Rfc rfc, Loosening loosening) {
        Comparison change = new Comparison(rfc.pageId(), loosening.pageVersion() - 1, loosening.pageVersion());
        return new LooseningView(
                sentence(loosening),
                display.times().minute(loosening.at()),
                loosening.pageVersion() > 1 && !loosening.left()
                        ? display.site().address(change)
                        : "");
    }

    private String sentence(Loosening loosening) {
        String who = loosening.user() == null
                ? display.texts().get("rfc-desk.record.somebody")
                : display.names().of(loosening.user());
        Role before = loosening.before();
        if (loosening.left()) {
            return display.texts().get("rfc-desk.loosened.left", who, before.name());
        }
        Role after = loosening.after();
        return display.texts()
                .get(
                        after == null ? "rfc-desk.loosened.removed" : "rfc-desk.loosened.less",
                        who,
                        before.name(),
                        String.valueOf(loosening.pageVersion()));
    }
}
