package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.transfer.HistoricCsv;
import net.rfcdesk.transfer.HistoricImport;
import net.rfcdesk.transfer.HistoricRow;
import org.jspecify.annotations.Nullable;

/** Decisions that were made elsewhere, which administrators of a space bring along. */
@Path("/spaces/{spaceKey}/historic-decisions")
@Produces(MediaType.APPLICATION_JSON)
public class HistoricResource {

    private static final String PREVIEW = "preview";
    private static final String CSV = "text/csv";

    private final HistoricImport imports;
    private final RefusalMessages messages;
    private final Responses answers;

    @Inject
    public HistoricResource(HistoricImport imports, RefusalMessages messages, Responses answers) {
        this.imports = imports;
        this.messages = messages;
        this.answers = answers;
    }

    /** @param address may say "preview", and then nothing is written */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @Operation(takes = HistoricInput.class, query = PREVIEW, answers = HistoricJson.class)
    public Response add(
            @PathParam("spaceKey") String spaceKey,
            @Context UriInfo address,
            @HeaderParam("Content-Type") @Nullable String type,
            InputStream body) {
        return answers.of(() -> {
            boolean preview = Optional.ofNullable(
                            Parameters.of(address, PREVIEW).get(PREVIEW))
                    .map(text -> Values.flag(text, PREVIEW))
                    .orElse(false);
            List<HistoricRow> rows = rows(type, body);
            return HistoricJson.of(preview ? imports.preview(spaceKey, rows) : imports.run(spaceKey, rows), messages);
        });
    }

    private static List<HistoricRow> rows(@Nullable String type, InputStream body) {
        return type != null && type.startsWith(CSV)
                ? HistoricCsv.read(JsonBody.fileText(body))
                : JsonBody.read(body, HistoricInput.class).rows();
    }
}
