package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.DecisionExplainer;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.Approvals;
import net.rfcdesk.service.Assignments;
import net.rfcdesk.service.Links;
import net.rfcdesk.service.MinorEdits;
import net.rfcdesk.service.Registration;
import net.rfcdesk.service.Statuses;
import net.rfcdesk.web.Fragments;

/** The RFC of a page, its status, its approvers and its decisions. Reading is as free as the page; changing needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class RfcResource {

    private final RfcReader pages;
    private final Approvals approvals;
    private final Assignments assignments;
    private final MinorEdits minorEdits;
    private final Statuses statuses;
    private final Links links;
    private final Registration registration;
    private final DecisionExplainer explanations;
    private final Fragments fragments;
    private final JsonPresenter views;
    private final Responses answers;

    @Inject
    public RfcResource(
            RfcReader pages,
            Approvals approvals,
            Assignments assignments,
            MinorEdits minorEdits,
            Statuses statuses,
            Links links,
            Registration registration,
            DecisionExplainer explanations,
            Fragments fragments,
            JsonPresenter views,
            Responses answers) {
        this.pages = pages;
        this.approvals = approvals;
        this.assignments = assignments;
        this.minorEdits = minorEdits;
        this.statuses = statuses;
        this.links = links;
        this.registration = registration;
        this.explanations = explanations;
        this.fragments = fragments;
        this.views = views;
        this.answers = answers;
    }

    @GET
    @UnrestrictedAccess
    public Response read(@PathParam("pageId") long pageId) {
        return answers.of(() -> views.rfc(pages.get(pageId)));
    }

    @GET
    @Path("/fragments")
    @UnrestrictedAccess
    public Response fragments(@PathParam("pageId") long pageId) {
        return answers.of(() -> {
            RfcPage page = pages.get(pageId);
            return new FragmentsJson(fragments.status(page), fragments.roles(page));
        });
    }

    /**
     * @param address may name a user, by key or name, else it is about whoever is asking; and onBehalfOf whom the user would decide, as a
     *     delegate
     */
    @GET
    @Path("/rules")
    @UnrestrictedAccess
    public Response rules(@PathParam("pageId") long pageId, @Context UriInfo address) {
        return answers.of(() -> {
            Map<String, String> parameters = Parameters.of(address, "user", "onBehalfOf");
            parameters.forEach((name, user) -> Inputs.line(user, name));
            return views.rules(explanations.explain(pageId, parameters.get("user"), parameters.get("onBehalfOf")));
        });
    }

    /** The page got our macros without our noticing. */
    @POST
    @Path("/registration")
    public Response register(@PathParam("pageId") long pageId, InputStream body) {
        return answers.ofNothing(body, () -> views.rfc(registration.register(pageId)));
    }

    @PUT
    @Path("/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeStatus(@PathParam("pageId") long pageId, InputStream body) {
        return answers.of(() -> {
            StatusInput input = JsonBody.read(body, StatusInput.class);
            Status to = Inputs.constant(Status.class, input.status(), "status");
            Status from = Inputs.constant(Status.class, input.from(), "from");
            return views.rfc(statuses.change(pageId, from, to, input.reason()));
        });
    }

    @PUT
    @Path("/approvers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("pageId") long pageId, InputStream body) {
        return answers.of(() -> {
            ApproversInput input = JsonBody.read(body, ApproversInput.class);
            String role = Inputs.name(input.role(), "role");
            List<String> users = Inputs.lines(input.users(), "users");
            List<String> groups = Inputs.lines(input.groups(), "groups");
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            return views.rfc(assignments.assign(pageId, role, users, groups, version));
        });
    }

    @POST
    @Path("/bypass")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bypass(@PathParam("pageId") long pageId, InputStream body) {
        return answers.of(() -> {
            BypassInput input = JsonBody.read(body, BypassInput.class);
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            return views.rfc(statuses.bypass(pageId, version, input.reason()));
        });
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("pageId") long pageId, InputStream body) {
        return answers.of(() -> {
            DecisionInput input = JsonBody.read(body, DecisionInput.class);
            String role = Inputs.name(input.role(), "role");
            Choice choice = Inputs.constant(Choice.class, input.choice(), "choice");
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            if (input.onBehalfOf() == null) {
                return views.rfc(approvals.decide(pageId, role, choice, input.reason(), version, input.previous()));
            }
            String approver = Inputs.line(input.onBehalfOf(), "onBehalfOf");
            return views.rfc(
                    approvals.decideFor(approver, pageId, role, choice, input.reason(), version, input.previous()));
        });
    }

    /** What the decision asked for is settled. */
    @PUT
    @Path("/decisions/{entry}/resolution")
    public Response resolve(@PathParam("pageId") long pageId, @PathParam("entry") int entry, InputStream body) {
        return answers.ofNothing(body, () -> views.rfc(approvals.resolve(pageId, entry)));
    }

    @DELETE
    @Path("/decisions/{entry}")
    public Response withdraw(@PathParam("pageId") long pageId, @PathParam("entry") int entry, InputStream body) {
        return answers.ofNothing(body, () -> views.rfc(approvals.withdraw(pageId, entry)));
    }

    /** It has to do with another RFC; superseding one deprecates it. */
    @POST
    @Path("/links")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(@PathParam("pageId") long pageId, InputStream body) {
        return answers.of(() -> {
            LinkInput input = JsonBody.read(body, LinkInput.class);
            Relation relation = Inputs.constant(Relation.class, input.relation(), "relation");
            return views.rfc(links.link(pageId, relation, Inputs.line(input.rfc(), "rfc")));
        });
    }

    @DELETE
    @Path("/links/{entry}")
    public Response unlink(@PathParam("pageId") long pageId, @PathParam("entry") int entry, InputStream body) {
        return answers.ofNothing(body, () -> views.rfc(links.unlink(pageId, entry)));
    }

    /** The version changed nothing of substance. */
    @PUT
    @Path("/versions/{version}/minor-edit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response markMinor(@PathParam("pageId") long pageId, @PathParam("version") int version, InputStream body) {
        return answers.of(() -> {
            MinorEditInput input = JsonBody.read(body, MinorEditInput.class);
            return views.rfc(minorEdits.markMinor(pageId, version, input.reason()));
        });
    }

    /** It did, says an approver. */
    @PUT
    @Path("/minor-edits/{entry}/objection")
    public Response object(@PathParam("pageId") long pageId, @PathParam("entry") int entry, InputStream body) {
        return answers.ofNothing(body, () -> views.rfc(minorEdits.object(pageId, entry)));
    }
}
