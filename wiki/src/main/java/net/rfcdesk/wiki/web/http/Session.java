package net.rfcdesk.wiki.web.http;

import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Who is logged in with this browser, and the token that its forms must carry. */
public final class Session {
    private static final String USER = "user";
    private static final String TOKEN = "atl_token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;

    public Session(HttpServletRequest request) {
        this.request = request;
    }

    public Optional<UserKey> user() {
        return attribute(USER).map(UserKey::new);
    }

    /** Begins anew, so that nobody can have known the session or its token before. */
    public void logIn(UserKey user) {
        logOut();
        request.getSession(true).setAttribute(USER, user.getStringValue());
    }

    public void logOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** @return the same for the whole session */
    public String token() {
        return attribute(TOKEN).orElseGet(this::newToken);
    }

    /** Compares in constant time. */
    public boolean accepts(String token) {
        return attribute(TOKEN)
                .map(expected -> MessageDigest.isEqual(bytes(expected), bytes(token)))
                .orElse(false);
    }

    private String newToken() {
        byte[] random = new byte[20];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        request.getSession(true).setAttribute(TOKEN, token);
        return token;
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
