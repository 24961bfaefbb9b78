package net.rfcdesk.wiki.plugin.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** The request as a servlet sees it that is mapped to a plugin's own path. */
public final class MappedRequest extends HttpServletRequestWrapper {
    private final String prefix;

    /** @param prefix what the path info begins with */
    public MappedRequest(HttpServletRequest request, String prefix) {
        super(request);
        this.prefix = prefix;
    }

    @Override
    public String getRemoteUser() {
        return CurrentUser.get().map(WikiUser::name).orElse(null);
    }

    @Override
    public String getServletPath() {
        return super.getServletPath() + prefix;
    }

    @Override
    public String getPathInfo() {
        String below = super.getPathInfo().substring(prefix.length());
        return below.isEmpty() ? null : below;
    }
}
