package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.report.Report;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.web.Fragments;
import org.jspecify.annotations.Nullable;

/** The RFCs of a space, and each by its number. */
@Path("/spaces/{spaceKey}/rfcs")
public class ReportResource extends ReportLists {

    private final RfcReader pages;
    private final JsonPresenter views;
    private final Responses answers;

    @Inject
    public ReportResource(
            RfcReader pages,
            Report report,
            Fragments fragment,
            JsonPresenter views,
            ReportExports exports,
            Responses answers) {
        super(report, fragment, views, exports, answers);
        this.pages = pages;
        this.views = views;
        this.answers = answers;
    }

    /** @param number as in RFC-12 or 12; also one that it had before its page moved */
    @GET
    @Path("/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @UnrestrictedAccess
    public Response byNumber(@PathParam("spaceKey") String spaceKey, @PathParam("number") String number) {
        return answers.of(() -> views.rfc(pages.get(spaceKey, RfcNumber.valueOf(number)), null));
    }

    /** The address that stays: leads to the page, wherever it is now, and anonymous visitors to the login first. */
    @GET
    @Path("/{number}/page")
    @Produces(MediaType.WILDCARD)
    @UnrestrictedAccess
    @Operation(answers = void.class)
    public Response page(
            @PathParam("spaceKey") String spaceKey,
            @PathParam("number") String number,
            @HeaderParam("Accept") @Nullable String accept) {
        return answers.leadingTo(
                () -> pages.get(spaceKey, RfcNumber.valueOf(number)).urlPath(),
                Site.stablePath(spaceKey, number),
                isBrowser(accept) ? Site.framedPath(spaceKey, number) : null);
    }

    /** Programs get a refusal as JSON, whatever they say to take; browsers name HTML. */
    private static boolean isBrowser(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
