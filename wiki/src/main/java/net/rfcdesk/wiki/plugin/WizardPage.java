package net.rfcdesk.wiki.plugin;

import java.util.function.UnaryOperator;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/**
 * A page of a blueprint's wizard, in one language.
 *
 * @param templateKey the Soy template that shows it
 * @param heading of what is said beside it
 * @param about what is said beside it
 */
public record WizardPage(String id, String templateKey, String title, String heading, String about, boolean last) {
    /** @param text of a key */
    static WizardPage of(DescriptorElement page, UnaryOperator<String> text) {
        return new WizardPage(
                page.required("id"),
                page.required("template-key"),
                page.attribute("title-key").map(text).orElse(""),
                page.attribute("description-header-key").map(text).orElse(""),
                page.attribute("description-content-key").map(text).orElse(""),
                page.flag("last"));
    }
}
