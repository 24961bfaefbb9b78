package net.rfcdesk.host;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.util.Optional;

/** Where anonymous visitors can log in to see what others may. */
public final class Login {

    private final LoginUriProvider provider;
    private final Site site;
    private final People people;

    public Login(LoginUriProvider provider, Site site, People people) {
        this.provider = provider;
        this.site = site;
        this.people = people;
    }

    /**
     * @param urlPath to come back to, without the site's base URL
     * @return empty when the user is logged in, so that it would not help
     */
    public Optional<URI> toReach(String urlPath) {
        return people.current().isPresent() ? Optional.empty() : Optional.of(provider.getLoginUri(site.uri(urlPath)));
    }
}
