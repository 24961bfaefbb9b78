package net.rfcdesk.host;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.spaces.SpaceStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every page of the site, without a check of permissions: for jobs, and never for a user. */
public final class AllPages {

    private final SpaceManager spaceManager;
    private final PageManager pageManager;

    public AllPages(SpaceManager spaceManager, PageManager pageManager) {
        this.spaceManager = spaceManager;
        this.pageManager = pageManager;
    }

    /** @return of the spaces that are in use, sorted: nobody works on an RFC in an archived one */
    public List<String> spaceKeys() {
        return spaceManager.getAllSpaceKeys(SpaceStatus.CURRENT).stream()
                .sorted()
                .toList();
    }

    /** @return of the space's current pages, in ascending order; none when the space is gone */
    public List<Long> pageIds(String spaceKey) {
        Space space = spaceManager.getSpace(spaceKey);
        return space == null
                ? List.of()
                : pageManager.getPageIds(space).stream().sorted().toList();
    }

    public boolean hasSpace(String key) {
        return spaceManager.getSpace(key) != null;
    }

    /** @return also a page in the trash; empty when it is gone for good */
    public Optional<AbstractPage> page(long pageId) {
        return Optional.ofNullable(pageManager.getAbstractPage(pageId));
    }

    /** @return empty when there is no such page, and when it is a draft or in the trash */
    public Optional<AbstractPage> currentPage(long pageId) {
        return page(pageId).filter(Access::isCurrent);
    }

    /** @return the page as it was in that version; empty when the host no longer has it */
    public Optional<AbstractPage> version(AbstractPage page, int version) {
        return version == page.getVersion()
                ? Optional.of(page)
                : Optional.ofNullable(pageManager.getOtherVersion(page, version))
                        .filter(AbstractPage.class::isInstance)
                        .map(AbstractPage.class::cast);
    }

    /** @return all pages below one, also those in the trash if the host counts them among its children; none when it is gone */
    public List<Page> below(long pageId) {
        return page(pageId).filter(Page.class::isInstance).map(Page.class::cast).stream()
                .flatMap(AllPages::below)
                .toList();
    }

    private static Stream<Page> below(Page page) {
        return page.getChildren().stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
