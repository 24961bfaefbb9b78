package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides for the requester, and on whose behalf they decide, now or later.
 *
 * @param fragments HTML of the macros of the page that was asked for; left out when none was
 */
record DelegationsJson(
        List<DelegationJson> given,
        List<DelegationJson> received,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FragmentsJson fragments) {

    /**
     * @param from who is away
     * @param to the delegate, who decides for that user
     * @param ends the first moment at which it no longer holds
     * @param namedBy the administrator who named the delegate; null when the approver did
     * @param reason what that administrator wrote; null as above
     * @param spaceKey of the only space on whose RFCs it holds; null for every space
     * @param works false when one of the two accounts is deactivated or gone, so that nobody can decide
     */
    record DelegationJson(
            long id,
            RfcJson.PersonJson from,
            RfcJson.PersonJson to,
            String begins,
            String ends,
            @Nullable String spaceKey,
            boolean works,
            RfcJson.@Nullable PersonJson namedBy,
            @Nullable String reason) {}
}
