package net.rfcdesk.wiki.plugin;

import com.atlassian.plugin.web.Condition;
import java.util.Set;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.item.ItemCondition;
import net.rfcdesk.wiki.plugin.item.PluginCondition;
import net.rfcdesk.wiki.plugin.item.WebItem;

/** Adds a plugin's sections and items to the menus that the wiki has. */
record WebItemLoader(EnabledPlugin plugin) {
    private static final String CREATE_DIALOG = "system.create.dialog/content";
    private static final Set<String> LOCATIONS =
            Set.of("system.admin", "system.space.tools", "system.space.admin", "system.user");
    private static final Set<String> SECTIONS = Set.of(
            "system.admin/configuration",
            "system.content.action/primary",
            "system.settings.edit/yoursettings",
            "system.space.admin/integrations",
            "system.space.tools/contenttools",
            "system.space.tools/integrations",
            "system.space.tools/lookandfeel",
            "system.space.tools/overview",
            "system.space.tools/permissions",
            "system.user/user-content");

    void section(DescriptorElement module) {
        String location = module.required("location");
        if (!LOCATIONS.contains(location)) {
            throw new BadDescriptor("the wiki does not have the location " + location);
        }
        plugin.sections.add(location + "/" + module.key());
    }

    /** @return false for items of the Create dialog, which are the blueprints' affair */
    static boolean isOfTheMenus(DescriptorElement module) {
        return module.type().equals("web-item")
                && !module.attribute("section").filter(CREATE_DIALOG::equals).isPresent();
    }

    void item(DescriptorElement module) {
        String section = module.required("section");
        if (!isOfTheMenus(module)) {
            return;
        }
        if (!SECTIONS.contains(section) && !plugin.sections.contains(section)) {
            throw new BadDescriptor("there is no section " + section + " in the wiki");
        }
        plugin.items.add(WebItem.of(module, this::condition));
    }

    /** One of the host's must be among the classes that the plugin imports, as in Confluence. */
    private ItemCondition condition(String className) {
        Class<?> type = plugin.contents().type(className);
        if (Condition.class.isAssignableFrom(type)) {
            return new PluginCondition(plugin.contents().make(className, Condition.class));
        }
        try {
            return type.asSubclass(ItemCondition.class).getConstructor().newInstance();
        } catch (ClassCastException | ReflectiveOperationException e) {
            throw new BadDescriptor("the wiki does not know the condition " + className, e);
        }
    }
}
