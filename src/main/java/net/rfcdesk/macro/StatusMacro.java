package net.rfcdesk.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import net.rfcdesk.host.Messages;

/** The macro rfc-status: number, status, dates and approval progress of the RFC on its page. */
public final class StatusMacro extends RfcMacro {
    private final PageReading pages;
    private final MacroFragments fragments;

    public StatusMacro(PageReading pages, MacroFragments fragments, Resources resources, Messages messages) {
        super(resources, messages);
        this.pages = pages;
        this.fragments = fragments;
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        return pages.read(context)
                .map(page -> fragments.status(page, output))
                .orElseGet(() -> fragments.note("rfc-desk.status.unsaved"));
    }
}
