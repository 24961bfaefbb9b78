package net.rfcdesk.wiki.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import net.rfcdesk.wiki.text.InputText;

/** A name and a password as basic authentication sends them. */
record Credentials(String name, String password) {
    private static final String SCHEME = "Basic ";

    /** @return empty when the request has none; without name and password when they cannot be read */
    static Optional<Credentials> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean basic = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return basic ? Optional.of(decode(header.substring(SCHEME.length()).trim())) : Optional.empty();
    }

    private static Credentials decode(String encoded) {
        String text = text(encoded);
        String[] parts = (InputText.isStorable(text) ? text : "").split(":", 2);
        return new Credentials(parts[0], parts.length == 2 ? parts[1] : "");
    }

    private static String text(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
