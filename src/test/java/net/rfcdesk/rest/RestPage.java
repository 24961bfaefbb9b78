package net.rfcdesk.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/rest.md says of each operation. */
final class RestPage {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`(?:GET|POST|PUT|DELETE) /.*?) \\| (.*) \\|$");
    private static final Pattern REQUEST = Pattern.compile("`(GET|POST|PUT|DELETE) (/[^`?]*)[^`]*`");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private RestPage() {}

    /** @return descriptions by {@link #key}, without links */
    static Map<String, String> descriptions(Path page) throws IOException {
        Map<String, String> descriptions = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(page));
        while (row.find()) {
            String description = LINK.matcher(row.group(2)).replaceAll("$1");
            REQUEST.matcher(row.group(1))
                    .results()
                    .forEach(request -> descriptions.put(key(request.group(1), request.group(2)), description));
        }
        return descriptions;
    }

    /** @return that does not depend on how variables are called */
    static String key(String verb, String path) {
        return verb + " " + path.replaceAll("\\{\\w+}", "{}");
    }
}
