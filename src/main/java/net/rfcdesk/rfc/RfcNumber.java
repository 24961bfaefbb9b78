package net.rfcdesk.rfc;

/** What people call an RFC by within its space: RFC-12. */
public record RfcNumber(String prefix, int value) {

    private static final String PREFIX = "RFC";

    public static RfcNumber of(int value) {
        return new RfcNumber(PREFIX, value);
    }

    @Override
    public String toString() {
        return prefix + "-" + value;
    }
}
