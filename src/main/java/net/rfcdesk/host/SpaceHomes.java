package net.rfcdesk.host;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.sal.api.message.I18nResolver;

/** Finds the way from a space's page of our own back into the space, since the host shows such a page in the frame of the site. */
public final class SpaceHomes {

    private final Access access;
    private final I18nResolver texts;

    public SpaceHomes(Access access, I18nResolver texts) {
        this.access = access;
        this.texts = texts;
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such space */
    public SpaceHome of(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        return new SpaceHome(
                access.spaceName(key),
                Site.spacePath(key),
                access.viewablePage(key, texts.getText("rfc-desk.blueprint.index-title"))
                        .map(AbstractPage::getUrlPath));
    }
}
