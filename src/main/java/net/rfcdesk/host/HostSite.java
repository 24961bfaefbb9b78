package net.rfcdesk.host;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;

/** The host's services for the site and its screens, and what the plugin makes of them. */
public record HostSite(
        ApplicationProperties properties,
        AccessModeService accessMode,
        I18nResolver texts,
        TemplateRenderer templates,
        PageBuilderService pageBuilder,
        MailServerManager mailServers) {

    public Site site() {
        return new Site(properties, accessMode);
    }

    public RefusalMessages refusals() {
        return new RefusalMessages(texts);
    }

    public Mailer mailer() {
        return new Mailer(mailServers);
    }
}
