package net.rfcdesk.wiki.plugin.item;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.velocity.TemplateEngine;

/** A link of a plugin in one of the host's menus. @param label the key of its text. @param address a Velocity template */
public record WebItem(String section, int weight, String label, String address, List<Wanted> conditions) {
    private static final int LAST = 1000;
    private static final Set<Class<?>> LINKED = Set.of(Space.class, Page.class, HtmlUtil.class);
    private static final TemplateEngine TEMPLATES =
            new TemplateEngine(WebItem.class.getClassLoader(), (type, method) -> LINKED.contains(type));

    /** @param conditions finds a condition by its class name */
    public static WebItem of(DescriptorElement module, Conditions conditions) {
        if (module.child("conditions").isPresent()) {
            throw new BadDescriptor("the wiki knows single conditions only, which must all be met");
        }
        return new WebItem(
                module.required("section"),
                module.attribute("weight").map(Integer::parseInt).orElse(LAST),
                child(module, "label").required("key"),
                child(module, "link").text(),
                module.children("condition").stream()
                        .map(element -> Wanted.of(element, conditions))
                        .toList());
    }

    private static DescriptorElement child(DescriptorElement module, String name) {
        return module.child(name).orElseThrow(() -> new BadDescriptor("it needs an element " + name));
    }

    public boolean isShown(ItemCondition.Visit visit) {
        return conditions.stream().allMatch(condition -> condition.isMet(visit));
    }

    /** @return without the context path */
    public String address(ItemCondition.Visit visit) {
        Map<String, Object> context = visit.context();
        context.put("htmlUtil", new HtmlUtil());
        return TEMPLATES.evaluate(address, context);
    }

    /** Finds conditions by the name of their class. */
    @FunctionalInterface
    public interface Conditions {
        ItemCondition find(String className);
    }

    /** A condition as an item wants it. */
    record Wanted(ItemCondition condition, boolean inverted) {
        static Wanted of(DescriptorElement element, Conditions conditions) {
            ItemCondition condition = conditions.find(element.required("class"));
            condition.check(element.children("param").stream()
                    .map(param -> param.required("name"))
                    .collect(Collectors.toMap(
                            name -> name, name -> element.param(name).orElse(""))));
            return new Wanted(condition, element.flag("invert"));
        }

        boolean isMet(ItemCondition.Visit visit) {
            return condition.isMet(visit) != inverted;
        }
    }

    /** What links call $htmlUtil. */
    public static final class HtmlUtil {
        public String urlEncode(String text) {
            return Escape.address(text);
        }
    }
}
