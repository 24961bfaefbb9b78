package net.rfcdesk.page;

import net.rfcdesk.rfc.Status;

/** Changes the status of an RFC by hand. */
public final class Statuses {

    /**
     * @param from the status that the user was looking at
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public RfcPage change(long pageId, Status from, Status to, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }
}
