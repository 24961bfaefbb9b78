package net.rfcdesk.signature;

/** What a signature's method body is: the host brings the behaviour. */
public final class Signature {
    private Signature() {}

    /** @return the error of a call that reached the signature instead of the host's own class */
    public static UnsupportedOperationException only() {
        return new UnsupportedOperationException(
                "confluence-api holds signatures only; the host provides the behaviour");
    }
}
