package example.notes;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The notes over REST. */
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {
    private final Notes notes;

    @Inject
    public NotesResource(Notes notes) {
        this.notes = notes;
    }

    @GET
    @UnrestrictedAccess
    public List<String> all() {
        return notes.all();
    }

    @GET
    @Path("address")
    @UnrestrictedAccess
    @Produces(MediaType.TEXT_PLAIN)
    public String address(@Context UriInfo address) {
        return address.getBaseUri().getPath() + " " + address.getPath();
    }

    @GET
    @Path("private")
    public List<String> forThoseLoggedIn() {
        return notes.all();
    }

    @GET
    @Path("administration")
    @AdminOnly
    public List<String> forAdministrators() {
        return notes.all();
    }

    @GET
    @Path("broken")
    @UnrestrictedAccess
    public String broken() {
        throw new IllegalStateException("the password is swordfish");
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public NewNote add(NewNote note) {
        notes.add(note.text());
        return note;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void addByForm(@FormParam("text") String text) {
        notes.add(text);
    }

    @DELETE
    public void forget() {
        notes.add("forgotten");
    }

    /** What is posted. */
    public record NewNote(String text) {}
}
