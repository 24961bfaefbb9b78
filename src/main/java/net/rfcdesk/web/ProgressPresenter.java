package net.rfcdesk.web;

import java.util.Collections;
import java.util.List;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.RoleStatus;

/** Tells how far approval has come. */
final class ProgressPresenter {
    static final String MET = "rfc-met";
    static final String DISPUTED = "rfc-disputed";
    private static final String AWAITED = "";

    private final Messages texts;

    ProgressPresenter(Messages texts) {
        this.texts = texts;
    }

    /**
     * @param roles in the page's order, which the bar keeps
     * @param progress of all of them
     */
    ProgressView of(List<RoleStatus> roles, Progress progress) {
        List<String> parts = roles.stream()
                .filter(each -> each.role().isRequired())
                .map(ProgressPresenter::part)
                .toList();
        return new ProgressView(text(progress, Collections.frequency(parts, DISPUTED)), parts);
    }

    /** What the bar tells by its colours as well. */
    private String text(Progress progress, int disputed) {
        return disputed == 0
                ? text(progress)
                : texts.get("rfc-desk.progress.disputed", text(progress), String.valueOf(disputed));
    }

    private String text(Progress progress) {
        return progress.minimum() == 0
                ? ofRoles(progress)
                : texts.get("rfc-desk.progress.people", ofRoles(progress), progress.people(), progress.minimum());
    }

    private String ofRoles(Progress progress) {
        return progress.roles() == 0
                ? texts.get("rfc-desk.progress.no-roles")
                : texts.get("rfc-desk.progress", String.valueOf(progress.met()), String.valueOf(progress.roles()));
    }

    private static String part(RoleStatus role) {
        if (role.met()) {
            return MET;
        }
        return role.changesRequested() ? DISPUTED : AWAITED;
    }
}
