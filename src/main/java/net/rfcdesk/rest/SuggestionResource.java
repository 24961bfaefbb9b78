package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.report.Suggestions;

/** The other RFCs that somebody may mean who links one, and types a number or words of a title. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {
    private static final String WORDS = "q";

    private final RfcReader rfcs;
    private final Suggestions suggestions;
    private final Responses answers;

    @Inject
    public SuggestionResource(RfcReader rfcs, Suggestions suggestions, Responses answers) {
        this.rfcs = rfcs;
        this.suggestions = suggestions;
        this.answers = answers;
    }

    @GET
    @Path("/links/suggestions")
    @Operation(query = WORDS, answers = SuggestionsJson.class)
    public Response find(@PathParam("pageId") long pageId, @Context UriInfo address) {
        return answers.of(() -> {
            Map<String, String> asked = Parameters.of(address, WORDS);
            return new SuggestionsJson(suggestions.of(rfcs.get(pageId).rfc(), Inputs.line(asked.get(WORDS), WORDS)));
        });
    }
}
