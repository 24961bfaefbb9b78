package net.rfcdesk.web;

import org.jspecify.annotations.Nullable;

/**
 * Another RFC that an RFC is linked with.
 *
 * @param entry of the record that tells of the link
 * @param number with its space where that is another one
 * @param title of its page; or a sentence in its place, when the reader may not see that RFC or it is gone
 * @param address of its page; empty when it cannot be seen
 * @param status of the other one; none when it cannot be seen
 * @param removable whether the reader may take the link back
 * @param remove what a button says that does so, with the number
 */
public record LinkView(
        int entry,
        String number,
        String title,
        String address,
        @Nullable Lozenge status,
        boolean removable,
        String remove) {
    public boolean seen() {
        return status != null;
    }
}
