package net.rfcdesk.host;

import net.rfcdesk.rfc.InputText;
import org.jspecify.annotations.Nullable;

/**
 * Something did not reach the one it was sent to. Its message is the reason, in plain English, for administrators: one line of at most
 * {@link InputText#MOST_OF_LINE} code points, which every database can hold.
 */
public final class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    private DeliveryFailed(String reason, boolean lasting, @Nullable Throwable cause) {
        super(line(reason), cause);
        this.lasting = lasting;
    }

    /**
     * It makes no sense to try again.
     *
     * @param reason in plain English, for administrators; it tells nothing that is secret, and may quote what another server said
     */
    public static DeliveryFailed forGood(String reason) {
        return new DeliveryFailed(reason, true, null);
    }

    /**
     * The next attempt may succeed.
     *
     * @param reason as above
     * @param cause none when nothing else went wrong beneath
     */
    public static DeliveryFailed forNow(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(reason, false, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** @return whether it makes no sense to try again */
    public boolean lasting() {
        return lasting;
    }

    private static String line(String reason) {
        int[] kept = InputText.name(reason)
                .codePoints()
                .filter(DeliveryFailed::canBeKept)
                .limit(InputText.MOST_OF_LINE)
                .toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean canBeKept(int character) {
        return InputText.cannotBeLine(Character.toString(character), "reason").isEmpty();
    }
}
