package net.rfcdesk.host;

import org.jspecify.annotations.Nullable;

/** Something did not reach the one it was sent to. Its message is the reason, in plain English, for administrators. */
public final class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    /**
     * @param reason in plain English, for administrators; it tells nothing that is secret
     * @param lasting whether it makes no sense to try again
     * @param cause none when nothing else went wrong beneath
     */
    public DeliveryFailed(String reason, boolean lasting, @Nullable Throwable cause) {
        super(reason, cause);
        this.lasting = lasting;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** @return whether it makes no sense to try again */
    public boolean lasting() {
        return lasting;
    }
}
