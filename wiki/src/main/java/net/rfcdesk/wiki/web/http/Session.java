package net.rfcdesk.wiki.web.http;

import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.service.SecureSessions;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Who is logged in with this browser, and the token that its forms must carry. */
public record Session(HttpServletRequest request) {
    private static final String USER = "user";
    private static final String TOKEN = "atl_token";
    private static final int TOKEN_BYTES = 20;

    public Optional<UserKey> user() {
        return attribute(USER).map(UserKey::new);
    }

    /** Starts a new session, so that an earlier session or token is of no use. */
    public void logIn(UserKey user) {
        logOut();
        request.getSession(true).setAttribute(USER, user.getStringValue());
    }

    /** To be called when its user has given their password again. */
    public void secure() {
        SecureSessions.begin(request);
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
        String token =
                new String(Hex.encode(KeyGenerators.secureRandom(TOKEN_BYTES).generateKey()));
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
