package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.util.Map;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.service.Registration;

/** The macro rfc-status: number, status, dates and approval progress of the RFC on its page. */
public final class StatusMacro extends RfcMacro {
    private final RfcRenderCache pages;
    private final Fragments fragments;
    private final Registration registration;

    public StatusMacro(
            RfcRenderCache pages,
            Fragments fragments,
            Registration registration,
            Resources resources,
            RefusalMessages messages) {
        super(resources, messages);
        this.registration = registration;
        this.pages = pages;
        this.fragments = fragments;
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        return pages.read(context)
                .map(page -> fragments.card(page, output))
                .orElseGet(() -> absence(context.getEntity(), output));
    }

    private String absence(ContentEntityObject entity, Output output) {
        if (RfcRenderCache.isElsewhere(entity)) {
            return fragments.note("rfc-desk.status.not-a-page");
        }
        if (output == Output.PREVIEW || !(entity instanceof Page) || entity.isDraft()) {
            return fragments.note("rfc-desk.status.unsaved");
        }
        return output.isPage() && registration.isOpenFor(entity)
                ? fragments.registration(entity.getId())
                : fragments.note("rfc-desk.status.unregistered");
    }
}
