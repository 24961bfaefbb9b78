package net.rfcdesk.web;

import java.util.List;

/**
 * How the reader of a report changes which RFCs it lists, and what it tells of them.
 *
 * @param chips views that most readers want
 * @param mine address of the reader's own page; empty for an anonymous visitor
 * @param path below the REST resource's address, where the report answers
 * @param kept words that stay as they are when one filters
 * @param statuses that are listed; all of them when none is chosen
 * @param marks that an RFC must have
 * @param words that its title must have
 * @param fields that are used less often
 * @param filters how many filters apply that neither the chips nor the words tell of
 * @param macro in wiki markup that shows the same view
 * @param everything query without any filter; empty when nothing is filtered
 */
public record ReportControls(
        List<ReportChip> chips,
        String mine,
        String path,
        List<ReportField> kept,
        List<ReportChoice> statuses,
        List<ReportChoice> marks,
        String words,
        List<ReportField> fields,
        int filters,
        List<ReportChoice> columns,
        List<ReportChoice> groupings,
        String macro,
        String everything) {
    public ReportControls {
        chips = List.copyOf(chips);
        kept = List.copyOf(kept);
        statuses = List.copyOf(statuses);
        marks = List.copyOf(marks);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        groupings = List.copyOf(groupings);
    }

    public boolean loggedIn() {
        return !mine.isEmpty();
    }

    public boolean filtered() {
        return !everything.isEmpty();
    }
}
