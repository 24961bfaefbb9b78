package net.rfcdesk.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Turns results and refusals into answers; no exception mapper has to be found by the host. */
public final class Responses {

    private final RefusalMessages messages;
    private final Site site;
    private final Login login;
    private final Access access;

    public Responses(RefusalMessages messages, Site site, Login login, Access access) {
        this.access = access;
        this.login = login;
        this.messages = messages;
        this.site = site;
    }

    Response of(Supplier<Object> work) {
        try {
            return Response.ok(work.get(), MediaType.APPLICATION_JSON_TYPE).build();
        } catch (Refused e) {
            return refused(e.refusal());
        }
    }

    /** @param body of a request that says everything by its address */
    Response ofNothing(InputStream body, Supplier<Object> work) {
        return of(() -> {
            JsonBody.readNothing(body);
            return work.get();
        });
    }

    Response file(Supplier<FileAnswer> work) {
        try {
            FileAnswer file = work.get();
            return Response.ok(file.text(), file.mediaType())
                    .header("Content-Disposition", attachment(file.name()))
                    .build();
        } catch (Refused e) {
            return refused(e.refusal());
        }
    }

    /** @param work finds out what is refused; what it gives is written while it is being sent */
    Response stream(String name, String mediaType, Supplier<StreamingOutput> work) {
        try {
            return Response.ok(work.get(), mediaType)
                    .header("Content-Disposition", attachment(name))
                    .build();
        } catch (Refused e) {
            return refused(e.refusal());
        }
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }

    /**
     * @param urlPath of the page that is asked for
     * @param here path of this request, to come back to after a login
     * @param otherwise path of a page that says why not; none for clients that take JSON
     */
    Response leadingTo(Supplier<String> urlPath, String here, @Nullable String otherwise) {
        try {
            return leadingTo(site.uri(urlPath.get()));
        } catch (Refused e) {
            return Optional.of(e.refusal())
                    .filter(refusal -> refusal.reason().kind() == RefusalCode.Kind.NOT_FOUND)
                    .flatMap(refusal -> login.toReach(here))
                    .or(() -> Optional.ofNullable(otherwise).map(site::uri))
                    .map(Responses::leadingTo)
                    .orElseGet(() -> refused(e.refusal()));
        }
    }

    private static Response leadingTo(URI address) {
        return Response.seeOther(address).build();
    }

    private Response refused(Refusal refusal) {
        ErrorJson error =
                new ErrorJson(refusal.reason().code(), messages.of(refusal), refusal.field(), compare(refusal));
        return Response.status(status(refusal.reason().kind()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error)
                .build();
    }

    private @Nullable String compare(Refusal refusal) {
        return Optional.ofNullable(refusal.comparison())
                .filter(access::canCompare)
                .map(site::address)
                .orElse(null);
    }

    private static Response.Status status(RefusalCode.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Response.Status.NOT_FOUND;
            case NOT_LOGGED_IN -> Response.Status.UNAUTHORIZED;
            case NOT_ALLOWED -> Response.Status.FORBIDDEN;
            case BAD_INPUT -> Response.Status.BAD_REQUEST;
            case CONFLICT -> Response.Status.CONFLICT;
        };
    }
}
