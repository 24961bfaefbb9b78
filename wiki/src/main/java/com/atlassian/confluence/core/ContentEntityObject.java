package com.atlassian.confluence.core;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.Labelable;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import net.rfcdesk.wiki.content.Content;

/** Anything that has a body and versions, as it was when it was read, or as somebody is about to save it. */
public abstract class ContentEntityObject implements Labelable {
    private Content content;
    private Supplier<List<Label>> labels = List::of;

    protected ContentEntityObject(Content content) {
        this.content = content;
    }

    /** @return what the wiki itself knows of this content */
    public Content content() {
        return content;
    }

    /** Makes this what was saved of it. */
    public void become(Content saved) {
        content = saved;
    }

    /** @param present the labels, to be read when somebody asks */
    public void labelledBy(Supplier<List<Label>> present) {
        labels = present;
    }

    /** @return those that there are now, also of a historical version */
    public List<Label> getLabels() {
        return labels.get();
    }

    public abstract String getType();

    /** @return without the context path */
    public abstract String getUrlPath();

    /** @return of a historical version, its own and not the page's */
    public long getId() {
        return content.id();
    }

    public String getTitle() {
        return content.title();
    }

    /** @return the body as it is now */
    public BodyContent getBodyContent() {
        return new BodyContent(this, content.body(), BodyType.XHTML);
    }

    /** Nothing is saved until the manager is told to. */
    public void setBodyContent(BodyContent body) {
        become(content.withBody(body.getBody()));
    }

    /** @see net.rfcdesk.wiki.plugin.HostFeature#BODY_AS_STRING */
    public String getBodyAsString() {
        return content.body();
    }

    /** Nothing is saved until the manager is told to. @see net.rfcdesk.wiki.plugin.HostFeature#BODY_AS_STRING */
    public void setBodyAsString(String body) {
        become(content.withBody(body));
    }

    public int getVersion() {
        return content.version();
    }

    /** @return null when made by an anonymous visitor; for a deleted user one who has the name still */
    public ConfluenceUser getCreator() {
        return content.creator();
    }

    /** @return null when changed by an anonymous visitor; for a deleted user one who has the name still */
    public ConfluenceUser getLastModifier() {
        return content.modifier();
    }

    public Date getCreationDate() {
        return Date.from(content.createdAt());
    }

    public Date getLastModificationDate() {
        return Date.from(content.modifiedAt());
    }

    /** @return false in the trash; true for historical versions, as their status says "current" in Confluence's database too */
    public boolean isCurrent() {
        return !content.trashed();
    }

    public boolean isDeleted() {
        return content.trashed();
    }

    /** @return false, as this wiki has no drafts */
    public boolean isDraft() {
        return false;
    }

    public boolean isLatestVersion() {
        return content.id() == content.latestId();
    }

    public long getLatestVersionId() {
        return content.latestId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentEntityObject entity && entity.getId() == getId();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(getId());
    }

    @Override
    public String toString() {
        return getType() + " " + getId() + " v." + getVersion() + " (" + getTitle() + ")";
    }
}
