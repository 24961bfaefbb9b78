package net.rfcdesk.wiki.web.rest;

import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.plugin.HostFeature;
import net.rfcdesk.wiki.web.Lookup;
import net.rfcdesk.wiki.web.Site;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.OriginGuard;
import net.rfcdesk.wiki.web.http.Router;

/** The part of Confluence's own REST API that plugins, pickers and tests call. */
public final class RestApi {
    /** What it answers below the context path. */
    public static final List<String> PATHS =
            List.of("/rest/api/*", "/rest/prototype/*", "/rest/inlinetasks/*", "/rest/wiki/*");

    private RestApi() {}

    public static Servlet servlet(Site site, Set<HostFeature> missing) {
        Lookup lookup = new Lookup(site);
        Router router = new Router();
        new ContentApi(site, lookup).addTo(router);
        new PeopleApi(site, lookup).addTo(router);
        new PickerApi(site, lookup, !missing.contains(HostFeature.PROTOTYPE_REST)).addTo(router);
        new TaskApi(site, lookup).addTo(router);
        return new Dispatcher(router, new OriginGuard(), failures());
    }

    public static Failures failures() {
        return new ApiFailures();
    }
}
