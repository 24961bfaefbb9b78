package net.rfcdesk.transfer;

import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.service.BulkConversion;
import net.rfcdesk.service.ConversionUndo;

/** Makes an RFC of one page, and of the RFC the page that it was. */
public final class ConversionStep implements RunStep {

    private final BulkConversion conversion;
    private final ConversionUndo undo;

    public ConversionStep(BulkConversion conversion, ConversionUndo undo) {
        this.conversion = conversion;
        this.undo = undo;
    }

    @Override
    public Run.Kind kind() {
        return Run.Kind.CONVERT;
    }

    @Override
    public RunItem step(Run run, RunItem item) {
        ConversionNote plan = ConversionNote.read(item.payload());
        int made = conversion.convert(item.pageId(), plan.imported());
        return item.become(Outcome.DONE, item.reason(), item.arguments())
                .noting(plan.madeIn(made).write());
    }

    @Override
    public RunItem undo(Run run, RunItem item) {
        undo.undo(item.pageId(), ConversionNote.read(item.payload()).made());
        return item.become(Outcome.UNDONE);
    }
}
