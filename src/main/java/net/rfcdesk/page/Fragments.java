package net.rfcdesk.page;

import java.util.Map;

/** Renders the parts of a page that a click may change, with the macros' own templates. */
public interface Fragments {

    /** @return HTML of the status macro */
    String status(RfcPage page);

    /** @return HTML of each approval macro by the identity of its role */
    Map<String, String> roles(RfcPage page);

    /** @return HTML of a part of the record, and of whether all of it is what was recorded */
    String record(WholeRecord record, RecordQuery query);
}
