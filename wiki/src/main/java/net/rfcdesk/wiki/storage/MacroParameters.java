package net.rfcdesk.wiki.storage;

import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** The parameters of a macro on a page as its code gets them: resources in words, users by user name. */
final class MacroParameters {
    private final Users users;

    MacroParameters(Users users) {
        this.users = users;
    }

    /** @return the parameter without a name under the empty key; a user who is gone by key */
    Map<String, String> of(StorageElement macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        macro.elements("ac:parameter")
                .forEach(parameter ->
                        parameters.put(parameter.attribute("ac:name").orElse(""), value(parameter)));
        return parameters;
    }

    private String value(StorageElement parameter) {
        if (parameter.elements().findAny().isEmpty()) {
            return parameter.text();
        }
        List<String> values = new ArrayList<>();
        for (StorageNode node : parameter.children()) {
            values.addAll(
                    node instanceof StorageElement element
                            ? List.of(resource(element))
                            : UserNames.split(((StorageText) node).value()));
        }
        return String.join(",", values);
    }

    private String resource(StorageElement resource) {
        return switch (resource.name()) {
            case "ri:user" -> user(resource);
            case "ri:page" -> page(resource);
            case "ri:space" -> resource.attribute("ri:space-key").orElse("");
            case "ri:url" -> resource.attribute("ri:value").orElse("");
            case "ri:attachment" -> resource.attribute("ri:filename").orElse("");
            default -> value(resource);
        };
    }

    private String user(StorageElement user) {
        return user.attribute("ri:username").orElseGet(() -> {
            String key = user.attribute("ri:userkey").orElse("");
            return users.byKey(new UserKey(key)).map(WikiUser::name).orElse(key);
        });
    }

    private static String page(StorageElement page) {
        String title = page.attribute("ri:content-title").orElse("");
        return page.attribute("ri:space-key").map(space -> space + ":" + title).orElse(title);
    }
}
