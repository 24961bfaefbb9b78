package net.rfcdesk.macro;

import com.atlassian.webresource.api.assembler.PageBuilderService;

/** Loads our script and style on the pages that show our macros, and on no others. */
final class Resources {
    private static final String MODULE = "net.rfcdesk.rfc-desk:rfc-desk";

    private final PageBuilderService page;

    Resources(PageBuilderService page) {
        this.page = page;
    }

    void require(Output output) {
        if (output.isScreen()) {
            page.assembler().resources().requireWebResource(MODULE);
        }
    }
}
