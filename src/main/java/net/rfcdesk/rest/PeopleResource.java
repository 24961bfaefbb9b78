package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import net.rfcdesk.host.FoundPeople;
import net.rfcdesk.host.PeopleSearch;
import net.rfcdesk.rfc.Values;

/** The people and groups that somebody may mean who is typing a name; needs a login, and the host's permission to look people up. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private static final String WORDS = "q";
    private static final String LIMIT = "limit";
    private static final int MOST = 50;

    private final PeopleSearch search;
    private final Responses answers;

    @Inject
    public PeopleResource(PeopleSearch search, Responses answers) {
        this.search = search;
        this.answers = answers;
    }

    @GET
    @Operation(
            query = {WORDS, LIMIT},
            answers = FoundPeople.class)
    public Response find(@Context UriInfo address) {
        return answers.of(() -> {
            Map<String, String> asked = Parameters.of(address, WORDS, LIMIT);
            String limit = asked.getOrDefault(LIMIT, String.valueOf(MOST));
            return search.find(Inputs.line(asked.get(WORDS), WORDS), Values.number(limit, LIMIT, 1, MOST));
        });
    }
}
