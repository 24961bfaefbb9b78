package net.rfcdesk.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.report.ReportQuery;
import org.jspecify.annotations.Nullable;

/** Which RFCs a request is about: the parameters of {@link ReportQuery}. A list may be given several times, or once with commas. */
public class ReportParameters {

    private static final String AFTER = "after";
    static final Set<String> KNOWN =
            Stream.concat(ReportQuery.WORDS.stream(), Stream.of(AFTER)).collect(Collectors.toSet());

    @PathParam("spaceKey")
    private @Nullable String spaceKey;

    @Context
    @SuppressWarnings("NullAway.Init") // by JAX-RS
    private UriInfo uri;

    ReportQuery query() {
        Map<String, String> words = words();
        if (spaceKey != null) {
            words.put("space", spaceKey);
        }
        return ReportQuery.of(words);
    }

    /** @return page id, from the part before */
    long after() {
        return Inputs.id(words().get(AFTER), AFTER);
    }

    private Map<String, String> words() {
        return Parameters.of(uri, KNOWN, ReportQuery.LISTS);
    }

    /** @param kind of the file, as its name ends. @return of plain letters */
    String fileName(String kind) {
        String space = spaceKey == null ? "" : "-" + spaceKey.replaceAll("[^A-Za-z0-9]", "");
        return "RFCs" + space + "." + kind;
    }
}
