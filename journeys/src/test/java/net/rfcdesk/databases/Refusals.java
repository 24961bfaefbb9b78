package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and why. */
final class Refusals {
    private Refusals() {}

    static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(code));
    }

    /** @param field that the refusal names */
    static void refused(ThrowingCallable work, RefusalCode code, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(code);
            assertThat(refused.refusal().field()).isEqualTo(field);
        });
    }
}
