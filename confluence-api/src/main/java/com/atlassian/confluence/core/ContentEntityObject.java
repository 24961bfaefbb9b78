package com.atlassian.confluence.core;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.Labelable;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Anything that has a body and versions. Documented: ConfluenceServer Javadoc 8.9.1 ContentEntityObject; each getter says its source. */
@Verified("JD 8.9.1 ContentEntityObject")
public abstract class ContentEntityObject implements Labelable {
    @Verified("JD 7.19.14 Addressable")
    public long getId() {
        throw Signature.only();
    }

    @Verified("used on Confluence 6.14 by mattermost-for-confluence")
    public String getTitle() {
        throw Signature.only();
    }

    @Verified("JD 7.19.14 ContentTypeAware")
    public String getType() {
        throw Signature.only();
    }

    @Verified("JD 7.19.14 Addressable; used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public String getUrlPath() {
        throw Signature.only();
    }

    @Verified("JD 9.0.3 class-use/BodyContent; stubbed on Confluence 10.0.1 by atlassian-slack-integration-server")
    public BodyContent getBodyContent() {
        throw Signature.only();
    }

    @Verified("JD 9.0.3 class-use/BodyContent")
    public void setBodyContent(BodyContent bodyContent) {
        throw Signature.only();
    }

    @Verified(
            "JDold 5.0.3 Draft, which inherits it; used on Confluence 7.6.2 by confluence-plugin-idea-search and on 7.7.3 by pdfreview")
    public String getBodyAsString() {
        throw Signature.only();
    }

    @Verified("used on Confluence 6.14 by confluence-drop-down-list and on 7.7.3 by pdfreview")
    public void setBodyAsString(String body) {
        throw Signature.only();
    }

    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public int getVersion() {
        throw Signature.only();
    }

    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public ConfluenceUser getCreator() {
        throw Signature.only();
    }

    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public ConfluenceUser getLastModifier() {
        throw Signature.only();
    }

    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public Date getCreationDate() {
        throw Signature.only();
    }

    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public Date getLastModificationDate() {
        throw Signature.only();
    }

    @Verified("used on Confluence 6.14 by mattermost-for-confluence")
    public boolean isCurrent() {
        throw Signature.only();
    }

    @Verified("used on Confluence 6.14 by mattermost-for-confluence")
    public boolean isDeleted() {
        throw Signature.only();
    }

    @Verified("used on Confluence 6.14 by mattermost-for-confluence")
    public boolean isDraft() {
        throw Signature.only();
    }

    @Verified("JD 9.5.2 PageTemplate, which inherits it; used on Confluence 6.14 by mattermost-for-confluence")
    public List<Label> getLabels() {
        throw Signature.only();
    }

    @Verified("JDold 4.1.8 Versioned")
    public boolean isLatestVersion() {
        throw Signature.only();
    }

    @Verified("used on Confluence 9.5.4 by baloise/digital-signature")
    public long getLatestVersionId() {
        throw Signature.only();
    }
}
