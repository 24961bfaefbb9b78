package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.Rfc;

/** Writes lists of RFCs row by row, however many there are. */
public final class ReportExports {

    private static final List<String> COLUMNS = List.of(
            "space",
            "number",
            "title",
            "status",
            "author",
            "opened",
            "decided",
            "updated",
            "decideBy",
            "overdue",
            "rolesMet",
            "roles",
            "missing",
            "waitingFor",
            "consulted",
            "bypassed",
            "loosened",
            "changed",
            "openConcerns",
            "openConditions",
            "superseded",
            "dueForReview",
            "url");

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonPresenter views;

    public ReportExports(JsonPresenter views) {
        this.views = views;
    }

    StreamingOutput csv(Stream<ReportRow> rows) {
        return output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            writer.write(Csv.BEGINNING);
            writer.write(Csv.line(COLUMNS));
            for (Iterator<ReportRow> each = rows.iterator(); each.hasNext(); ) {
                writer.write(Csv.line(cells(each.next())));
            }
            writer.flush();
        };
    }

    StreamingOutput json(Stream<ReportRow> rows) {
        return output -> array(rows, output);
    }

    private void array(Stream<ReportRow> rows, OutputStream output) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(output)) {
            json.writeStartArray();
            for (Iterator<ReportRow> each = rows.iterator(); each.hasNext(); ) {
                json.writeObject(views.row(each.next()));
            }
            json.writeEndArray();
        }
    }

    private List<Object> cells(ReportRow row) {
        Rfc rfc = row.rfc();
        return Arrays.asList(
                rfc.spaceKey(),
                rfc.number(),
                rfc.title(),
                rfc.status(),
                views.name(rfc.author()),
                rfc.openedAt(),
                rfc.decidedAt(),
                rfc.updatedAt(),
                row.decideBy(),
                row.overdue(),
                row.progress().met(),
                row.progress().roles(),
                String.join(
                        ", ",
                        row.missing().stream().map(each -> each.role().name()).toList()),
                String.join(", ", views.waitingFor(row)),
                String.join(", ", views.consulted(row)),
                row.bypassed(),
                row.loosened(),
                row.changed(),
                row.open().concerns(),
                row.open().conditions(),
                row.superseded(),
                row.dueForReview(),
                views.address(row));
    }
}
