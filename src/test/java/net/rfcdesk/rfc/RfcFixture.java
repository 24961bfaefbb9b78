package net.rfcdesk.rfc;

import java.time.Instant;

/** An RFC for rules that look at little of it. */
public final class RfcFixture {

    private RfcFixture() {}

    /** Of the user "author". */
    public static Rfc rfc(Status status) {
        return new Rfc(
                1, "DS", RfcNumber.of(1), "Title", "author", status, Instant.EPOCH, Instant.EPOCH, null, 1, "print", 1);
    }
}
