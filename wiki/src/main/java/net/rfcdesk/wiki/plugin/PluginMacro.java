package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.storage.MacroModule;

/** An xhtml-macro of a plugin. Its texts have the keys that Confluence's macro browser looks for. */
final class PluginMacro implements MacroModule {
    private final String name;
    private final String textPrefix;
    private final DescriptorElement element;
    private final Macro macro;
    private final Translations translations;

    PluginMacro(String pluginKey, DescriptorElement element, Macro macro, Translations translations) {
        this.name = element.required("name");
        this.textPrefix = pluginKey + "." + name + ".";
        this.element = element;
        this.macro = macro;
        this.translations = translations;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Macro.BodyType bodyType() {
        return macro.getBodyType();
    }

    @Override
    public Macro.OutputType outputType() {
        return macro.getOutputType();
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        return macro.execute(parameters, body, context);
    }

    @Override
    public Description describe(Locale locale) {
        return new Description(
                text(locale, "label", name),
                text(locale, "desc", ""),
                element.attribute("icon").orElse(null),
                parameters()
                        .filter(parameter -> !parameter.flag("hidden"))
                        .map(parameter -> describe(locale, parameter))
                        .toList());
    }

    ClassLoader loader() {
        return macro.getClass().getClassLoader();
    }

    private Stream<DescriptorElement> parameters() {
        return element.children("parameters").stream().flatMap(parameters -> parameters.children("parameter").stream());
    }

    private Parameter describe(Locale locale, DescriptorElement parameter) {
        String parameterName = parameter.required("name");
        return new Parameter(
                parameterName,
                parameter.attribute("type").orElse("string"),
                text(locale, "param." + parameterName + ".label", parameterName),
                text(locale, "param." + parameterName + ".desc", ""),
                parameter.flag("required"),
                parameter.flag("multiple"),
                parameter.attribute("default").orElse(null),
                values(parameter));
    }

    private static List<String> values(DescriptorElement parameter) {
        return parameter.children("value").stream()
                .map(value -> value.required("name"))
                .toList();
    }

    private String text(Locale locale, String suffix, String otherwise) {
        return translations.find(locale, textPrefix + suffix, otherwise);
    }
}
