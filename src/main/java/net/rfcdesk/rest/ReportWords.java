package net.rfcdesk.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import net.rfcdesk.report.ReportQuery;

/** Which RFCs a request is about: the words of {@link ReportQuery}, of which each may be given several times or once with commas. */
public class ReportWords {

    @PathParam("spaceKey")
    private String spaceKey;

    @Context
    private UriInfo uri;

    ReportQuery query() {
        Map<String, String> words = new HashMap<>();
        uri.getQueryParameters().forEach((word, values) -> words.put(word, String.join(",", values)));
        if (spaceKey != null) {
            words.put("space", spaceKey);
        }
        return ReportQuery.of(words);
    }

    /** @return page id, from the part before */
    long after() {
        return Inputs.id(uri.getQueryParameters().getFirst("after"), "after");
    }

    /** @param kind of the file, as its name ends. @return of plain letters */
    String fileName(String kind) {
        String space = spaceKey == null ? "" : "-" + spaceKey.replaceAll("[^A-Za-z0-9]", "");
        return "RFCs" + space + "." + kind;
    }
}
