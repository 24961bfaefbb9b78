package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.Webhooks;

/** To which addresses a space tells what happens to its RFCs; for its administrators. Every answer has all of them. */
@Path("/spaces/{spaceKey}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final Webhooks webhooks;
    private final Responses answers;

    @Inject
    public WebhookResource(Webhooks webhooks, Responses answers) {
        this.webhooks = webhooks;
        this.answers = answers;
    }

    @GET
    @Operation(answers = WebhooksJson.class)
    public Response read(@PathParam("spaceKey") String spaceKey) {
        return answers.of(() -> all(spaceKey));
    }

    /** Without events it tells of all; without a format it writes JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = WebhookJson.class, answers = WebhooksJson.class)
    public Response add(@PathParam("spaceKey") String spaceKey, InputStream body) {
        return answers.of(() -> {
            WebhookJson wanted = JsonBody.read(body, WebhookJson.class);
            webhooks.add(spaceKey, wanted::over);
            return all(spaceKey);
        });
    }

    /** What the body leaves out stays as it is. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = WebhookJson.class, answers = WebhooksJson.class)
    public Response change(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.of(() -> {
            WebhookJson wanted = JsonBody.read(body, WebhookJson.class);
            webhooks.change(spaceKey, id, wanted::over);
            return all(spaceKey);
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(answers = WebhooksJson.class)
    public Response remove(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            webhooks.remove(spaceKey, id);
            return all(spaceKey);
        });
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(answers = WebhookDeliveriesJson.class)
    public Response deliveries(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id) {
        return answers.of(() -> deliveriesOf(spaceKey, id));
    }

    /** Answers before it is sent. */
    @POST
    @Path("/{id}/test")
    @Operation(answers = WebhookDeliveriesJson.class)
    public Response test(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            webhooks.test(spaceKey, id);
            return deliveriesOf(spaceKey, id);
        });
    }

    /** Answers before it is sent. */
    @POST
    @Path("/{id}/deliveries/{delivery}/resend")
    @Operation(answers = WebhookDeliveriesJson.class)
    public Response resend(
            @PathParam("spaceKey") String spaceKey,
            @PathParam("id") long id,
            @PathParam("delivery") long delivery,
            InputStream body) {
        return answers.ofNothing(body, () -> {
            webhooks.resend(spaceKey, id, delivery);
            return deliveriesOf(spaceKey, id);
        });
    }

    private WebhookDeliveriesJson deliveriesOf(String spaceKey, long id) {
        return new WebhookDeliveriesJson(webhooks.deliveries(spaceKey, id).stream()
                .map(WebhookDeliveryJson::of)
                .toList());
    }

    private WebhooksJson all(String spaceKey) {
        return new WebhooksJson(
                webhooks.of(spaceKey).stream().map(WebhookJson::of).toList());
    }
}
