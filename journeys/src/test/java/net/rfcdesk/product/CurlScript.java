package net.rfcdesk.product;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the curl commands of a page of documentation against a wiki: just as much of the shell, of curl and of jq as such a page needs. */
final class CurlScript {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern CAPTURE = Pattern.compile("(?s)(\\w+)=\\$\\((curl .*) \\| jq -r '([^']+)'\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private final String site;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    /** @param site address of the wiki, without a slash at its end */
    CurlScript(String site) {
        this.site = site;
        variables.put("SITE", site);
        variables.put("API", site + "/rest/rfc/1.0");
    }

    /** @param page in Markdown. @return its commands, in order */
    static List<String> commands(String page) {
        return BLOCK.matcher(page)
                .results()
                .flatMap(block -> Arrays.stream(block.group(1).split("\\n(?=curl |[A-Z]+=)")))
                .map(String::strip)
                .toList();
    }

    /** @throws AssertionError when the wiki refuses it, or when it is no command that is understood here */
    Answer run(String command) {
        Matcher capture = CAPTURE.matcher(command);
        Answer answer = curl(words(capture.matches() ? capture.group(2) : command));
        if (answer.status() >= 400) {
            throw new AssertionError(command + "\nanswers " + answer.status() + ": " + answer.body());
        }
        if (capture.matches()) {
            String pointer = capture.group(3).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
            variables.put(capture.group(1), answer.json().at(pointer).asText());
        }
        return answer;
    }

    private Answer curl(Deque<String> words) {
        HttpUser user = HttpUser.anonymous(site);
        Map<String, String> headers = new HashMap<>();
        String method = null;
        String body = null;
        String address = null;
        String save = null;
        words.remove();
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "-s" -> {}
                case "-u" -> user = HttpUser.named(site, words.remove().replaceFirst(":.*", ""));
                case "-X" -> method = words.remove();
                case "-H" -> put(words.remove(), headers);
                case "--json" -> body = words.remove();
                case "--etag-save" -> save = words.remove();
                case "--etag-compare" -> headers.put("If-None-Match", tags.get(words.remove()));
                default -> address = word;
            }
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            user = user.sending(header.getKey(), header.getValue());
        }
        String verb = method != null ? method : body == null ? "GET" : "POST";
        Answer answer = user.send(verb, path(address), body);
        if (save != null) {
            tags.put(save, answer.header("ETag"));
        }
        return answer;
    }

    private String path(String address) {
        if (address == null || !address.startsWith(site + "/")) {
            throw new AssertionError("No address of the wiki: " + address);
        }
        return address.substring(site.length());
    }

    private static void put(String header, Map<String, String> headers) {
        String[] parts = header.split(": ", 2);
        headers.put(parts[0], parts[1]);
    }

    /** @return the words of a command without quotes, with the values of variables outside single quotes */
    private Deque<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word =
                Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)").matcher(command.replace("\\\n", " "));
        while (word.find()) {
            if (word.group(1) != null) {
                words.add(word.group(1));
            } else if (word.group(2) != null) {
                words.add(expanded(word.group(2)).replace("\\\"", "\""));
            } else {
                words.add(expanded(word.group(3)));
            }
        }
        return new ArrayDeque<>(words);
    }

    private String expanded(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            if (!variables.containsKey(found.group(1))) {
                throw new AssertionError("No command gave " + found.group());
            }
            return Matcher.quoteReplacement(variables.get(found.group(1)));
        });
    }
}
