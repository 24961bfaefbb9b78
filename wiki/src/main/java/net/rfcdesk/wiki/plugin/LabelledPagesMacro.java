package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.rfcdesk.wiki.plugin.PluginSystem.Host;
import net.rfcdesk.wiki.storage.MacroModule;
import org.jsoup.nodes.Element;

/** The list of pages with a label, which an index page without a template of its own shows. */
record LabelledPagesMacro(Supplier<Host> host) implements MacroModule {
    static final String NAME = "content-report-table";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Macro.BodyType bodyType() {
        return Macro.BodyType.NONE;
    }

    @Override
    public Macro.OutputType outputType() {
        return Macro.OutputType.BLOCK;
    }

    @Override
    public Description describe(Locale locale) {
        Parameter labels = new Parameter("labels", "string", "Label", "", true, false, null, List.of());
        return new Description(
                "Content report", "Lists the pages with a label", null, Set.of("reporting"), List.of(labels));
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        Element list = new Element("ul");
        host.get()
                .spaces()
                .byKey(context.getSpaceKey())
                .ifPresent(space -> fill(list, space, parameters.getOrDefault("labels", "")));
        return list.outerHtml();
    }

    private void fill(Element list, Space space, String label) {
        String contextPath = URI.create(host.get().baseUrl()).getPath();
        for (Page page : host.get().pages().withLabel(space, label)) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", contextPath + page.getUrlPath())
                    .text(page.getTitle());
        }
    }
}
