package net.rfcdesk.wiki.plugin;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import java.util.List;
import net.java.ao.RawEntity;
import net.rfcdesk.wiki.ao.PluginActiveObjects;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.service.PluginTables;

/** Brings the tables of a plugin's ao module up to date and opens them to the plugin. */
record TableLoader(EnabledPlugin plugin, Database database, PluginTables tables) {
    void load(DescriptorElement module) {
        List<Class<? extends RawEntity<?>>> entities = module.children("entity").stream()
                .<Class<? extends RawEntity<?>>>map(entity -> entity(entity.text()))
                .toList();
        List<ActiveObjectsUpgradeTask> tasks = module.children("upgradeTask").stream()
                .map(task -> plugin.contents().make(task.text(), ActiveObjectsUpgradeTask.class))
                .toList();
        String namespace = module.attribute("namespace").orElse(plugin.key());
        tables.ready(plugin.bundle.bundle(), new PluginActiveObjects(database, namespace, entities, tasks));
    }

    @SuppressWarnings("unchecked")
    private Class<? extends RawEntity<?>> entity(String className) {
        return (Class<? extends RawEntity<?>>) plugin.contents().type(className).asSubclass(RawEntity.class);
    }
}
