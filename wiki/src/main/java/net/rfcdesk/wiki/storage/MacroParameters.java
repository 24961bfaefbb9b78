package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.children;

import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The parameters of a macro on a page as its code gets them: resources in words, users by user name. */
record MacroParameters(Users users) {
    /** @return the parameter without a name under the empty key; a user who is gone by key */
    Map<String, String> of(Element macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        children(macro, "ac:parameter")
                .forEach(parameter ->
                        parameters.put(attribute(parameter, "ac:name").orElse(""), value(parameter)));
        return parameters;
    }

    private String value(Element parameter) {
        if (parameter.children().isEmpty()) {
            return parameter.wholeText();
        }
        List<String> values = new ArrayList<>();
        for (Node node : parameter.childNodes()) {
            values.addAll(node instanceof Element element ? List.of(resource(element)) : UserNames.split(text(node)));
        }
        return String.join(",", values);
    }

    private static String text(Node node) {
        return node instanceof TextNode text ? text.getWholeText() : "";
    }

    private String resource(Element resource) {
        return switch (resource.tagName()) {
            case "ri:user" -> user(resource);
            case "ri:page" -> page(resource);
            case "ri:space" -> attribute(resource, "ri:space-key").orElse("");
            case "ri:url" -> attribute(resource, "ri:value").orElse("");
            case "ri:attachment" -> attribute(resource, "ri:filename").orElse("");
            default -> value(resource);
        };
    }

    private String user(Element user) {
        return attribute(user, "ri:username").orElseGet(() -> {
            String key = attribute(user, "ri:userkey").orElse("");
            return users.byKey(new UserKey(key)).map(WikiUser::name).orElse(key);
        });
    }

    private static String page(Element page) {
        String title = attribute(page, "ri:content-title").orElse("");
        return attribute(page, "ri:space-key").map(space -> space + ":" + title).orElse(title);
    }
}
