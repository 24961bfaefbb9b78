package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.nodes.Element;

/** Links to pages, users, spaces, addresses and anchors; a resource that this wiki does not have is shown as text. */
final class LinkView {
    private final Construct children;
    private final Users users;
    private final Links links;
    private final Rendering rendering;

    LinkView(Construct children, Users users, Links links, Rendering rendering) {
        this.children = children;
        this.users = users;
        this.links = links;
        this.rendering = rendering;
    }

    void render(StorageElement from, Element into) {
        StorageElement resource = from.elements()
                .filter(child -> child.name().startsWith("ri:"))
                .findFirst()
                .orElse(null);
        if (resource == null) {
            anchor(from, into);
            return;
        }
        switch (resource.name()) {
            case "ri:page" -> page(from, resource, into);
            case "ri:user" -> user(resource, into);
            case "ri:space" -> space(from, resource, into);
            case "ri:url" -> address(from, resource, into);
            default -> label(from, nameOf(resource), into.appendElement("span"));
        }
    }

    private void anchor(StorageElement from, Element into) {
        String name = from.attribute("ac:anchor").orElse("");
        Element link = into.appendElement("a")
                .attr("href", "#" + PageAnchor.of(rendering).id(name));
        label(from, name, link);
    }

    private void page(StorageElement from, StorageElement page, Element into) {
        String title = page.attribute("ri:content-title").orElse("");
        String space = page.attribute("ri:space-key").orElse(rendering.getSpaceKey());
        Optional<String> address = space == null ? Optional.empty() : links.page(space, title);
        if (address.isPresent()) {
            label(from, title, into.appendElement("a").attr("href", address.get() + fragment(from, title)));
        } else if (space != null && CurrentUser.get().isPresent()) {
            label(from, title, Markup.add(into, "a", "createlink").attr("href", links.createPage(space, title)));
        } else {
            label(from, title, into.appendElement("span"));
        }
    }

    private static String fragment(StorageElement from, String title) {
        return from.attribute("ac:anchor")
                .map(name -> "#" + PageAnchor.of(title).id(name))
                .orElse("");
    }

    private void user(StorageElement user, Element into) {
        Optional<WikiUser> found = user.attribute("ri:userkey")
                .flatMap(key -> users.byKey(new UserKey(key)))
                .or(() -> user.attribute("ri:username").flatMap(users::byName));
        if (found.isPresent()) {
            mention(found.get(), into);
        } else {
            into.appendText(former(user).orElse("Unknown User (" + nameOf(user) + ")"));
        }
    }

    private Optional<String> former(StorageElement user) {
        return user.attribute("ri:userkey")
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

    private void space(StorageElement from, StorageElement space, Element into) {
        String key = space.attribute("ri:space-key").orElse("");
        label(from, key, into.appendElement("a").attr("href", links.space(key)));
    }

    private void address(StorageElement from, StorageElement url, Element into) {
        WebAddress address = new WebAddress(url.attribute("ri:value").orElse(""));
        Element link = address.isSafe()
                ? Markup.add(into, "a", "external-link")
                        .attr("href", address.value())
                        .attr("rel", "nofollow")
                : into.appendElement("span");
        label(from, address.value(), link);
    }

    private void label(StorageElement from, String otherwise, Element link) {
        Optional<StorageElement> rich = from.first("ac:link-body");
        if (rich.isPresent()) {
            children.render(rich.get(), link);
        } else {
            link.appendText(from.first("ac:plain-text-link-body")
                    .map(StorageElement::text)
                    .orElse(otherwise));
        }
    }

    private static String nameOf(StorageElement resource) {
        return resource.attribute("ri:filename")
                .or(() -> resource.attribute("ri:content-title"))
                .or(() -> resource.attribute("ri:userkey"))
                .or(() -> resource.attribute("ri:username"))
                .or(() -> resource.attribute("ri:content-id"))
                .orElse("");
    }
}
