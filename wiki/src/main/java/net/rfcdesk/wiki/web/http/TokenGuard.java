package net.rfcdesk.wiki.web.http;

/** Lets a page's form change something only with the token of its session. */
public final class TokenGuard implements Dispatcher.Guard {
    @Override
    public void check(Request request) {
        if (request.method().equals("POST") && !request.session().accepts(request.text("atl_token"))) {
            throw new ForgedRequest(
                    "This form is out of date, because you logged in or out since it was opened, or the wiki"
                            + " was started again. Go back, load the page again and repeat what you did.");
        }
    }
}
