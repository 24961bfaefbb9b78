package net.rfcdesk.wiki.plugin.service;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.api.service.content.ContentPropertyService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.URI;
import net.rfcdesk.wiki.plugin.osgi.OsgiFramework;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.velocity.MethodPolicy;

/** The services that plugins can import, which is all they can have of the wiki. */
public record HostServices(OsgiFramework framework) {
    public void offer(
            Host host,
            Translations translations,
            PageBuilderService pageBuilder,
            PluginTables tables,
            MethodPolicy allowlist) {
        ReaderSettings readers = new ReaderSettings(host.users());
        framework.offer(AccessModeService.class, host.accessMode());
        framework.offer(ApplicationProperties.class, mode -> host.baseUrl());
        framework.offer(ContentPermissionManager.class, host.permissions());
        framework.offer(
                ContentPropertyService.class, new PropertyService(host.pages().properties()));
        framework.offer(I18nResolver.class, translations);
        framework.offer(LabelManager.class, new LabelService(host.pages()));
        framework.offer(LocaleResolver.class, readers);
        framework.offer(LoginUriProvider.class, to -> login(host.baseUrl(), to));
        framework.offer(MailServerManager.class, host.mailServers());
        framework.offer(PageBuilderService.class, pageBuilder);
        framework.offer(PageManager.class, host.pages());
        framework.offer(PermissionManager.class, host.permissions());
        framework.offer(SpaceManager.class, host.spaces());
        framework.offer(TimeZoneManager.class, readers);
        framework.offer(UserAccessor.class, host.users());
        framework.offer(WebSudoManager.class, new SecureSessions());
        framework.offer(UserManager.class, new SalUsers(host.users()));
        framework.offerEach(ActiveObjects.class, tables::of, tables::forget);
        framework.offerEach(
                EventPublisher.class,
                bundle -> new PluginEvents(host.events(), bundle.getSymbolicName()),
                (bundle, events) -> ((PluginEvents) events).end());
        framework.offerEach(
                TemplateRenderer.class, bundle -> new PluginTemplates(bundle, allowlist), (bundle, templates) -> {});
    }

    /** The login takes paths of this wiki only. */
    private static URI login(String baseUrl, URI to) {
        String path = to.toString().startsWith(baseUrl) ? to.toString().substring(baseUrl.length()) : "/";
        return URI.create(baseUrl + "/login.action?os_destination=" + Escape.address(path));
    }
}
