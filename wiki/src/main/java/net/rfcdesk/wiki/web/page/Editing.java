package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.web.http.Request;

/**
 * What the editor holds.
 *
 * @param pageId 0 for a new page
 * @param baseVersion the version that editing began with
 * @param parentId of a new page, 0 for the space's home page
 * @param blueprint complete key, or empty
 */
public record Editing(
        long pageId,
        int baseVersion,
        long parentId,
        String blueprint,
        String title,
        String body,
        String comment,
        boolean minorEdit) {
    static Editing begin(Blueprints.Draft draft, long parentId, String blueprint) {
        return new Editing(0, 0, parentId, blueprint, draft.title(), draft.body(), "", false);
    }

    static Editing of(Page page) {
        return new Editing(page.getId(), page.getVersion(), 0, "", page.getTitle(), page.getBodyAsString(), "", false);
    }

    static Editing posted(Request request) {
        return new Editing(
                request.numberOrZero("pageId"),
                (int) request.numberOrZero("baseVersion"),
                request.numberOrZero("parentPageId"),
                request.text("blueprint"),
                request.text("title"),
                request.raw("body"),
                request.text("versionComment"),
                request.has("minorEdit"));
    }

    Editing basedOn(int version) {
        return new Editing(pageId, version, parentId, blueprint, title, body, comment, minorEdit);
    }
}
