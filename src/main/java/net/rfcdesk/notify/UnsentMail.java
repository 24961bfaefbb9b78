package net.rfcdesk.notify;

import java.time.Instant;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits, or was given up.
 *
 * @param receiver user key
 * @param aboutRfc whether it is about one
 * @param rfc the one; none when the current user may not view that, or it is gone
 * @param urlPath of the RFC's page; empty as above
 * @param attempts how often somebody began to send it
 * @param next when it is tried again; none when it was given up
 * @param problem why it was not sent the last time; none when nobody tried
 */
public record UnsentMail(
        long id,
        String receiver,
        boolean aboutRfc,
        @Nullable Rfc rfc,
        String urlPath,
        int attempts,
        @Nullable Instant next,
        @Nullable String problem) {}
