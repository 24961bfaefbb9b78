package net.rfcdesk.store;

import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.slf4j.Logger;

/** Logs what jobs could not do and do again the next time. That somebody else was faster is normal; all else is an error. */
public final class JobLog {

    private JobLog() {}

    /** @param what as in "Nobody could be told of an RFC" */
    public static void failed(Logger log, String what, long pageId, RuntimeException failure) {
        if (isLostRace(failure)) {
            log.info("{} (page {}): somebody else changed it at the same time; it is tried again", what, pageId);
        } else {
            log.error("{} (page {}); it is tried again", what, pageId, failure);
        }
    }

    /** @return whether the database preferred somebody else's change */
    public static boolean isLostRace(RuntimeException failure) {
        return failure instanceof Refused refused && refused.refusal().reason() == RefusalCode.LOST_RACE;
    }
}
