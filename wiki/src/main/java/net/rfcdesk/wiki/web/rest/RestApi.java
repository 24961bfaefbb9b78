package net.rfcdesk.wiki.web.rest;

import jakarta.servlet.Servlet;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.plugin.servlet.Xsrf;
import net.rfcdesk.wiki.search.ContentSearch;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.ForgedRequest;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Router;

/** The part of Confluence's own REST API that plugins, pickers and tests call. */
public final class RestApi {
    /** What it answers below the context path. */
    public static final List<String> PATHS =
            List.of("/rest/api/*", "/rest/prototype/*", "/rest/inlinetasks/*", "/rest/wiki/*");

    private RestApi() {}

    /** @param prototype whether it answers below /rest/prototype */
    public static Servlet servlet(
            ContentSearch search,
            Users users,
            StorageFormat storage,
            Lookup lookup,
            String baseUrl,
            boolean prototype) {
        Pages pages = search.pages();
        Router router = new Router();
        ContentJson json = new ContentJson(storage, baseUrl);
        new ContentApi(pages, storage, lookup, search, json).addTo(router);
        new LabelApi(pages, lookup).addTo(router);
        new SpaceApi(lookup, json).addTo(router);
        new PropertyApi(pages).addTo(router);
        new PeopleApi(users, lookup).addTo(router);
        new PickerApi(users, lookup, baseUrl, prototype).addTo(router);
        new TaskApi(pages, lookup).addTo(router);
        return new Dispatcher(router, RestApi::refuseForged, errors());
    }

    private static void refuseForged(Request request) {
        if (request.isForgedCall()) {
            throw new ForgedRequest(Xsrf.REFUSAL);
        }
    }

    public static ErrorResponses errors() {
        return new ErrorJson();
    }
}
