package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;

/** Loads our script and style on the pages that show our macros, and on no others. */
public final class Resources {
    private static final String PLUGIN = "net.rfcdesk.rfc-desk:";

    private final PageBuilderService page;

    public Resources(PageBuilderService page) {
        this.page = page;
    }

    /** @param module key of the web-resource that a macro needs */
    void require(String module, Output output) {
        if (output.isScreen()) {
            page.assembler().resources().requireWebResource(PLUGIN + module);
        }
    }
}
