package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.NotificationSettings;

/** What the current user is told by mail; everything needs a login. */
@Path("/me/notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    private final NotificationSettings notifications;
    private final Responses answers;

    @Inject
    public NotificationsResource(NotificationSettings notifications, Responses answers) {
        this.notifications = notifications;
        this.answers = answers;
    }

    @GET
    @Operation(answers = NotificationsJson.class)
    public Response read() {
        return answers.of(() -> NotificationsJson.of(notifications.mine()));
    }

    /** What the body leaves out stays as it is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = NotificationsJson.class, answers = NotificationsJson.class)
    public Response choose(InputStream body) {
        return answers.of(() -> {
            NotificationsJson wanted = JsonBody.read(body, NotificationsJson.class);
            return NotificationsJson.of(notifications.choose(wanted::over));
        });
    }
}
