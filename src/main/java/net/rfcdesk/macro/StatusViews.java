package net.rfcdesk.macro;

import java.util.List;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;

/** Puts into words what the status macro shows. */
final class StatusViews {
    private final Texts texts;
    private final Badges badges;
    private final ProgressViews progress;
    private final Names names;
    private final Times times;

    StatusViews(Texts texts, Badges badges, ProgressViews progress, Names names, Times times) {
        this.texts = texts;
        this.badges = badges;
        this.progress = progress;
        this.names = names;
        this.times = times;
    }

    StatusView of(RfcPage page, Output output) {
        Rfc rfc = page.rfc();
        return new StatusView(
                rfc.pageId(),
                rfc.number().toString(),
                badges.of(rfc.status()),
                rfc.status().name(),
                names.of(rfc.author()),
                times.day(rfc.openedAt()),
                times.minute(rfc.updatedAt()),
                progress.of(page.roles()),
                output.isScreen(),
                rfc.status() == Status.ACCEPTED && !page.progress().isComplete(),
                output.isPage() ? changes(page) : List.of());
    }

    private List<StatusChange> changes(RfcPage page) {
        return page.rights().statuses().stream().map(this::change).toList();
    }

    private StatusChange change(Status to) {
        boolean reasoned = to.needsReason();
        return new StatusChange(
                to.name(),
                badges.of(to),
                reasoned,
                reasoned ? texts.get(to.key() + ".why") : "",
                reasoned ? texts.get(to.key() + ".action") : "");
    }
}
