package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.first;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.nodes.Element;

/** Links to pages, users, spaces, addresses and anchors; a resource that this wiki does not have is shown as text. */
record LinkView(ElementRenderer children, Users users, Links links, Rendering rendering) {
    void render(Element from, Element into) {
        Element resource = from.children().stream()
                .filter(child -> child.tagName().startsWith("ri:"))
                .findFirst()
                .orElse(null);
        if (resource == null) {
            anchor(from, into);
            return;
        }
        switch (resource.tagName()) {
            case "ri:page" -> page(from, resource, into);
            case "ri:user" -> user(resource, into);
            case "ri:space" -> space(from, resource, into);
            case "ri:url" -> address(from, resource, into);
            default -> label(from, nameOf(resource), into.appendElement("span"));
        }
    }

    private void anchor(Element from, Element into) {
        String name = attribute(from, "ac:anchor").orElse("");
        Element link = into.appendElement("a")
                .attr("href", "#" + PageAnchor.of(rendering).id(name));
        label(from, name, link);
    }

    private void page(Element from, Element page, Element into) {
        String title = attribute(page, "ri:content-title").orElse("");
        String space = attribute(page, "ri:space-key").orElse(rendering.getSpaceKey());
        Optional<String> address = space == null ? Optional.empty() : links.page(space, title);
        if (address.isPresent()) {
            label(from, title, into.appendElement("a").attr("href", address.get() + fragment(from, title)));
        } else if (space != null && CurrentUser.get().isPresent()) {
            label(from, title, Markup.add(into, "a", "createlink").attr("href", links.createPage(space, title)));
        } else {
            label(from, title, into.appendElement("span"));
        }
    }

    private static String fragment(Element from, String title) {
        return attribute(from, "ac:anchor")
                .map(name -> "#" + PageAnchor.of(title).id(name))
                .orElse("");
    }

    private void user(Element user, Element into) {
        Optional<WikiUser> found = attribute(user, "ri:userkey")
                .flatMap(key -> users.byKey(new UserKey(key)))
                .or(() -> attribute(user, "ri:username").flatMap(users::byName));
        if (found.isPresent()) {
            mention(found.get(), into);
        } else {
            into.appendText(former(user).orElse("Unknown User (" + nameOf(user) + ")"));
        }
    }

    private Optional<String> former(Element user) {
        return attribute(user, "ri:userkey")
                .map(UserKey::new)
                .map(key -> users.everKnown(Set.of(key)).get(key))
                .map(ConfluenceUser::getFullName);
    }

    private void mention(WikiUser user, Element into) {
        boolean self = CurrentUser.get()
                .filter(current -> current.key().equals(user.key()))
                .isPresent();
        Markup.add(into, "a", "confluence-userlink user-mention" + (self ? " current-user-mention" : ""))
                .attr("data-username", user.name())
                .attr("href", links.profile(user.name()))
                .attr("data-linked-resource-type", "userinfo")
                .text(user.fullName());
    }

    private void space(Element from, Element space, Element into) {
        String key = attribute(space, "ri:space-key").orElse("");
        label(from, key, into.appendElement("a").attr("href", links.space(key)));
    }

    private void address(Element from, Element url, Element into) {
        WebAddress address = new WebAddress(attribute(url, "ri:value").orElse(""));
        Element link = address.isSafe()
                ? Markup.add(into, "a", "external-link")
                        .attr("href", address.value())
                        .attr("rel", "nofollow")
                : into.appendElement("span");
        label(from, address.value(), link);
    }

    private void label(Element from, String otherwise, Element link) {
        Optional<Element> rich = first(from, "ac:link-body");
        if (rich.isPresent()) {
            children.render(rich.get(), link);
        } else {
            link.appendText(first(from, "ac:plain-text-link-body")
                    .map(Element::wholeText)
                    .orElse(otherwise));
        }
    }

    private static String nameOf(Element resource) {
        return attribute(resource, "ri:filename")
                .or(() -> attribute(resource, "ri:content-title"))
                .or(() -> attribute(resource, "ri:userkey"))
                .or(() -> attribute(resource, "ri:username"))
                .or(() -> attribute(resource, "ri:content-id"))
                .orElse("");
    }
}
