package net.rfcdesk.rest;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.web.Fragments;
import org.jspecify.annotations.Nullable;

/** Answers with an RFC, and on request with the HTML of its page's macros: so a click needs one request. */
public final class RfcResponses {

    private static final String EXPAND = "expand";
    private static final String FRAGMENTS = "fragments";

    private final RfcReader rfcs;
    private final JsonPresenter json;
    private final Fragments fragments;
    private final Responses responses;

    public RfcResponses(RfcReader rfcs, JsonPresenter json, Fragments fragments, Responses responses) {
        this.rfcs = rfcs;
        this.json = json;
        this.fragments = fragments;
        this.responses = responses;
    }

    /** @param expand "fragments" for the HTML as well; none for the RFC alone */
    Response of(@Nullable String expand, Supplier<RfcPage> work) {
        return responses.of(() -> {
            boolean expanded = isExpanded(expand);
            RfcPage page = work.get();
            return json.rfc(page, expanded ? json(page) : null);
        });
    }

    /** @param body of a request that says everything by its address */
    Response ofNothing(InputStream body, @Nullable String expand, Supplier<RfcPage> work) {
        return of(expand, () -> {
            JsonBody.readNothing(body);
            return work.get();
        });
    }

    /** @param body of a request that says nothing besides but a text. @param work is given that text; null when there is none */
    Response ofReason(InputStream body, @Nullable String expand, Function<@Nullable String, RfcPage> work) {
        return of(
                expand, () -> work.apply(JsonBody.read(body, ReasonInput.class).reason()));
    }

    /**
     * @param pageId of the page that the reader looks at
     * @return its HTML; none unless "fragments" is asked for, or the page is no RFC that the reader may see
     */
    @Nullable
    FragmentsJson fragments(@Nullable String expand, @Nullable Long pageId) {
        if (!isExpanded(expand) || pageId == null) {
            return null;
        }
        try {
            return json(rfcs.get(pageId));
        } catch (Refused gone) {
            return null;
        }
    }

    /** @throws net.rfcdesk.rfc.Refused when it is something else that can be asked for */
    static boolean isExpanded(@Nullable String expand) {
        if (expand != null && !expand.equals(FRAGMENTS)) {
            throw Values.invalid(EXPAND, FRAGMENTS);
        }
        return expand != null;
    }

    private FragmentsJson json(RfcPage page) {
        return new FragmentsJson(page.rfc().revision(), fragments.status(page), fragments.roles(page));
    }
}
