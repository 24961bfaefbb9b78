package net.rfcdesk.rfc;

import org.jspecify.annotations.Nullable;

/** Thrown by every service of ours that does not do what it was asked to. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Refused(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.reason().code() + " " + refusal.arguments(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
