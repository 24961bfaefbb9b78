package net.rfcdesk.wiki.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords, and takes as long to refuse an unknown user as a wrong password. */
final class Passwords {
    /** What bcrypt looks at; it would ignore the rest. */
    private static final int LONGEST = 72;

    private final PasswordEncoder encoder;
    private final String hashOfUnknownUser;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfUnknownUser = encoder.encode("nobody's password");
    }

    String hash(String password) {
        if (password.isEmpty() || password.getBytes(UTF_8).length > LONGEST) {
            throw new InvalidInput("password", "Choose a password of 1 to " + LONGEST + " characters.");
        }
        return encoder.encode(password);
    }

    boolean matches(String password, Optional<String> hash) {
        return encoder.matches(password, hash.orElse(hashOfUnknownUser)) && hash.isPresent();
    }
}
