package net.rfcdesk.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What the current user may see and change. The host knows anonymous visitors as a null user. */
public final class Access {

    private final PageManager pageManager;
    private final SpaceManager spaceManager;
    private final PermissionManager permissionManager;
    private final ContentPermissionManager restrictions;
    private final People people;

    public Access(
            PageManager pageManager,
            SpaceManager spaceManager,
            PermissionManager permissionManager,
            ContentPermissionManager restrictions,
            People people) {
        this.pageManager = pageManager;
        this.spaceManager = spaceManager;
        this.permissionManager = permissionManager;
        this.restrictions = restrictions;
        this.people = people;
    }

    /** @return empty when there is no such page, when it is a draft or in the trash, and when it may not be viewed */
    public Optional<AbstractPage> viewablePage(long pageId) {
        return Optional.ofNullable(pageManager.getAbstractPage(pageId))
                .filter(Access::isCurrent)
                .filter(page -> allows(Permission.VIEW, page));
    }

    /** @return by their ids, those of the pages that {@link #viewablePage} would find; the host is asked once for all of them */
    public Map<Long, AbstractPage> viewablePages(Collection<Long> pageIds) {
        List<AbstractPage> current = pageIds.isEmpty()
                ? List.of()
                : pageManager.getAbstractPages(pageIds).stream()
                        .filter(Access::isCurrent)
                        .toList();
        List<AbstractPage> viewable = current.isEmpty()
                ? List.of()
                : permissionManager.getPermittedEntities(currentUser(), Permission.VIEW, current);
        return viewable.stream().collect(Collectors.toMap(AbstractPage::getId, Function.identity()));
    }

    static boolean isCurrent(AbstractPage page) {
        return !page.isDeleted() && !page.isDraft();
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_NOT_FOUND}, whatever the cause, so that nobody learns of hidden pages */
    public AbstractPage page(long pageId) {
        return viewablePage(pageId)
                .orElseThrow(() -> Refusal.of(RefusalCode.PAGE_NOT_FOUND).exception());
    }

    /**
     * @param pageId of a page that {@link #page} was asked for before
     * @return it as it is by now, without asking again whether it may be viewed
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_NOT_FOUND} when it is gone meanwhile
     */
    public AbstractPage again(long pageId) {
        return Optional.ofNullable(pageManager.getAbstractPage(pageId))
                .filter(Access::isCurrent)
                .orElseThrow(() -> Refusal.of(RefusalCode.PAGE_NOT_FOUND).exception());
    }

    /** @param userKey of any user */
    public boolean mayView(String userKey, ContentEntityObject page) {
        return people.find(userKey)
                .filter(user -> permissionManager.hasPermission(user, Permission.VIEW, page))
                .isPresent();
    }

    /** @return whether not everybody may view it who may view its space, because of the page itself or of one above it */
    public boolean isRestricted(ContentEntityObject page) {
        return restrictions.getContentPermissionSets(page, ContentPermission.VIEW_PERMISSION).stream()
                .anyMatch(set -> !set.isEmpty());
    }

    public boolean mayEdit(ContentEntityObject page) {
        return allows(Permission.EDIT, page);
    }

    /**
     * Saves a new version of a page, which differs only in its text; permissions are for the caller to check. What the host throws when
     * somebody else has saved the page meanwhile is not documented.
     */
    public void save(AbstractPage page, String storage) {
        pageManager.saveNewVersion(page, changed -> PageBody.set(changed, storage));
    }

    /** @return false also when there is no such space */
    public boolean mayViewSpace(String spaceKey) {
        return viewableSpace(spaceKey).isPresent();
    }

    /**
     * @param spaceKey as somebody writes it
     * @return the key as the space itself has it; empty when there is no such space, and when it may not be viewed
     */
    public Optional<String> viewableSpace(String spaceKey) {
        return space(spaceKey).filter(space -> allows(Permission.VIEW, space)).map(Space::getKey);
    }

    /**
     * @param spaceKey as somebody writes it
     * @return the key as the space itself has it
     * @throws net.rfcdesk.rfc.Refused when the current user can see no such space
     */
    public String requireSpace(String spaceKey) {
        return viewableSpace(spaceKey)
                .orElseThrow(() -> Refusal.of(RefusalCode.SPACE_NOT_FOUND, spaceKey)
                        .in("spaceKey")
                        .exception());
    }

    /**
     * @param spaceKey as somebody writes it
     * @return the key as the space itself has it, also for users who may not view it; as it was written when there is no such space
     * @throws net.rfcdesk.rfc.Refused when there can be none, as for {@link InputText#checkedLine}
     */
    public String spaceKey(String spaceKey) {
        return space(spaceKey).map(Space::getKey).orElse(spaceKey);
    }

    /** The one way to a space by its key, which people write in any case. */
    private Optional<Space> space(String spaceKey) {
        return Optional.ofNullable(spaceManager.getSpace(InputText.checkedLine(spaceKey, "spaceKey")));
    }

    /** Old versions may have been removed. */
    private boolean hasVersion(AbstractPage page, int version) {
        return version == page.getVersion()
                || version < page.getVersion() && pageManager.getOtherVersion(page, version) != null;
    }

    /** @return whether the host can show both versions; false also when the current user may not view the page */
    public boolean canCompare(Comparison versions) {
        return viewablePage(versions.pageId())
                .filter(page -> hasVersion(page, versions.from()) && hasVersion(page, versions.to()))
                .isPresent();
    }

    /** @return whether the page has that label, leaving out those that people put there for themselves; false when there is no such page */
    public boolean hasLabel(long pageId, String label) {
        return Optional.ofNullable(pageManager.getAbstractPage(pageId)).stream()
                .flatMap(PageLabels::of)
                .anyMatch(each -> each.getName().equalsIgnoreCase(label));
    }

    /**
     * @param spaceKey of a space that the current user may view
     * @return its name; its key when it is gone meanwhile
     */
    String spaceName(String spaceKey) {
        return space(spaceKey).map(Space::getName).orElse(spaceKey);
    }

    /** @return the current page of that title; empty also when it may not be viewed */
    public Optional<AbstractPage> viewablePage(String spaceKey, String title) {
        return Optional.<AbstractPage>ofNullable(pageManager.getPage(spaceKey, title))
                .filter(Access::isCurrent)
                .filter(page -> allows(Permission.VIEW, page));
    }

    /**
     * @param page the id of a page of that space, or its title
     * @return its id; empty also when it may not be viewed
     */
    public Optional<Long> viewablePageOf(String spaceKey, String page) {
        Optional<AbstractPage> byId =
                page.matches("[0-9]{1,18}") ? viewablePage(Long.parseLong(page)) : Optional.empty();
        return byId.filter(each -> spaceKey.equals(each.getSpaceKey()))
                .or(() -> viewablePage(spaceKey, page))
                .map(AbstractPage::getId);
    }

    /** @return whether the current user administers that space; false also when there is no such space */
    public boolean mayAdminister(String spaceKey) {
        return space(spaceKey)
                .filter(space -> allows(Permission.ADMINISTER, space))
                .isPresent();
    }

    /** @return whether the current user administers Confluence */
    public boolean mayAdministerSite() {
        return allows(Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION);
    }

    private boolean allows(Permission permission, Object target) {
        return permissionManager.hasPermission(currentUser(), permission, target);
    }

    /** None for an anonymous visitor. */
    private @Nullable ConfluenceUser currentUser() {
        return people.currentUser().orElse(null);
    }
}
