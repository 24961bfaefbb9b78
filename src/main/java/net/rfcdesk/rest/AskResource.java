package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.service.Asking;
import org.jspecify.annotations.Nullable;

/** Whom an RFC waits for, and asking them; reading is as free as the page, asking needs a login. */
@Path("/pages/{pageId}/approval-requests")
@Produces(MediaType.APPLICATION_JSON)
public class AskResource {

    private static final String PEOPLE = "people";
    private static final String GROUPS = "groups";

    private final Asking asking;
    private final RfcReader rfcs;
    private final JsonPresenter views;
    private final RfcResponses answers;
    private final Responses responses;

    @Inject
    public AskResource(Asking asking, RfcReader rfcs, JsonPresenter views, RfcResponses answers, Responses responses) {
        this.asking = asking;
        this.rfcs = rfcs;
        this.views = views;
        this.answers = answers;
        this.responses = responses;
    }

    /** @return who would be asked */
    @GET
    @UnrestrictedAccess
    @Operation(answers = AskableJson.class)
    public Response read(@PathParam("pageId") long pageId) {
        return responses.of(() -> views.askable(rfcs.get(pageId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = AskInput.class)
    public Response ask(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> ask(pageId, JsonBody.read(body, AskInput.class)));
    }

    private RfcPage ask(long pageId, AskInput input) {
        return input.people() == null && input.groups() == null
                ? asking.ask(pageId, input.note())
                : asking.ask(pageId, given(input.people(), PEOPLE), given(input.groups(), GROUPS), input.note());
    }

    private static List<String> given(@Nullable List<String> names, String field) {
        return names == null ? List.of() : Inputs.lines(names, field);
    }
}
