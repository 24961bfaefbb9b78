package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.content;
import static net.rfcdesk.wiki.storage.StorageXml.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.user.Users;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Users that a body knows by name, written by key instead, so that they stay the same when they are renamed. */
record UserNames(Users users) {
    /** @return the element by key; empty when it is by key already or there is no such user */
    Optional<String> toKey(Element user) {
        return attribute(user, "ri:username").flatMap(this::byKey);
    }

    /** @return the parameter's content with every known user by key; names of unknown users stay as text */
    String toKeys(Element parameter, String body) {
        List<Name> names = new ArrayList<>();
        for (Node node : parameter.childNodes()) {
            if (node instanceof Element element) {
                names.add(new Name(toKey(element).orElse(whole(element).in(body)), false));
            } else if (node instanceof TextNode text) {
                split(text.getWholeText()).forEach(name -> names.add(name(name)));
            }
        }
        boolean changed = names.stream().anyMatch(name -> !name.unknown());
        return changed ? joined(names) : content(parameter).in(body);
    }

    static List<String> split(String names) {
        return Arrays.stream(names.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Name name(String name) {
        return byKey(name).map(user -> new Name(user, false)).orElseGet(() -> new Name(Escape.xml(name), true));
    }

    private Optional<String> byKey(String name) {
        return users.byName(name)
                .map(user -> "<ri:user ri:userkey=\"" + Escape.xml(user.key().getStringValue()) + "\" />");
    }

    /** Between two users no comma is needed, between a name and whatever is beside it one is. */
    private static String joined(List<Name> names) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            boolean comma = i > 0 && (names.get(i).unknown() || names.get(i - 1).unknown());
            joined.append(comma ? "," : "").append(names.get(i).storage());
        }
        return joined.toString();
    }

    private record Name(String storage, boolean unknown) {}
}
