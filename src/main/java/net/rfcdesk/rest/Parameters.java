package net.rfcdesk.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** What an address says after its question mark: a word that is misspelt would ask for something else than was meant, so it is refused. */
final class Parameters {

    /** Of the host and its scripts: how to log in, a token against forged requests, and what keeps a browser from its cache. */
    private static final Set<String> OF_THE_HOST =
            Set.of("os_authType", "os_username", "os_password", "atl_token", "_");

    private Parameters() {}

    /**
     * @param known that may each be there once
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#FIELD_UNKNOWN}, {@link RefusalCode#FIELD_TWICE}
     */
    static Map<String, String> of(UriInfo address, String... known) {
        return of(address, List.of(known), Set.of());
    }

    /**
     * @param lists of the known ones, those that may be there several times, which is the same as once with commas
     * @throws net.rfcdesk.rfc.Refused as above
     */
    static Map<String, String> of(UriInfo address, Collection<String> known, Set<String> lists) {
        Map<String, String> parameters = new HashMap<>();
        address.getQueryParameters().forEach((name, values) -> {
            if (known.contains(name)) {
                parameters.put(name, value(name, values, lists.contains(name)));
            } else if (!OF_THE_HOST.contains(name)) {
                throw Refusal.of(RefusalCode.FIELD_UNKNOWN, name).in(name).exception();
            }
        });
        return parameters;
    }

    private static String value(String name, List<String> values, boolean list) {
        if (values.size() > 1 && !list) {
            throw Refusal.of(RefusalCode.FIELD_TWICE, name).in(name).exception();
        }
        return String.join(",", values);
    }
}
