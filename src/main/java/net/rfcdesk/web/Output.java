package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;

/** What a macro is rendered for: only on a page can anything be clicked, and only on a screen are icons drawn. */
enum Output {
    PAGE,
    PREVIEW,
    PAPER;

    /** The words that Confluence uses are those of ConversionContextOutputType, in any case. */
    static Output of(ConversionContext context) {
        String type = String.valueOf(context.getOutputType());
        if (type.equalsIgnoreCase("display")) {
            return PAGE;
        }
        return type.equalsIgnoreCase("preview") ? PREVIEW : PAPER;
    }

    boolean isScreen() {
        return this != PAPER;
    }

    boolean isPage() {
        return this == PAGE;
    }
}
