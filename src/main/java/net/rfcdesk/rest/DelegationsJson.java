package net.rfcdesk.rest;

import java.util.List;

/** Who decides for the asking user, and for whom he decides, now or later. */
record DelegationsJson(List<DelegationJson> given, List<DelegationJson> received) {

    /**
     * @param from who is away
     * @param to who decides for him
     * @param ends the first moment at which it no longer holds
     * @param works false when one of the two accounts is deactivated or gone, so that nobody can decide
     */
    record DelegationJson(
            long id, RfcJson.PersonJson from, RfcJson.PersonJson to, String begins, String ends, boolean works) {}
}
