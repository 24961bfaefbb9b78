package net.rfcdesk.wiki.plugin.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.labels.Labelable;
import net.rfcdesk.wiki.page.Pages;

/** The labels of the wiki's pages, for plugins; other than in Confluence, permissions are checked here too. */
public record LabelService(Pages pages) implements LabelManager {
    @Override
    public int addLabel(Labelable content, Label label) {
        pages.addLabel(((ContentEntityObject) content).getId(), label.getName());
        return 0;
    }

    @Override
    public int removeLabel(Labelable content, Label label) {
        pages.removeLabel(((ContentEntityObject) content).getId(), label.getName());
        return 0;
    }
}
