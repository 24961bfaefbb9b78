package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import net.rfcdesk.signature.Verified;

/**
 * Secure administrator sessions, which sites can switch off. Documented: Adding WebSudo support to your plugin, and the source of Atlassian's
 * app for Slack, which calls it like that in a servlet.
 */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface WebSudoManager {
    /** @throws WebSudoSessionException when the request is in no secure session, and the site wants one */
    void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException;

    /** Answers the request: leads to where the password is asked for, and from there back. */
    void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response);
}
