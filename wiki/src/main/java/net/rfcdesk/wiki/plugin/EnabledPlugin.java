package net.rfcdesk.wiki.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.rfcdesk.wiki.plugin.descriptor.PluginDescriptor;
import net.rfcdesk.wiki.plugin.item.WebItem;
import net.rfcdesk.wiki.plugin.job.ScheduledJob;
import net.rfcdesk.wiki.plugin.osgi.RunningBundle;
import net.rfcdesk.wiki.plugin.rest.RestModule;
import net.rfcdesk.wiki.plugin.service.Texts;
import net.rfcdesk.wiki.plugin.servlet.PluginServlet;
import net.rfcdesk.wiki.search.IndexedField;

/** A plugin at work, with those of its modules that work. */
final class EnabledPlugin {
    final PluginDescriptor descriptor;
    final RunningBundle bundle;
    final Texts texts;
    final List<PluginMacro> macros = new ArrayList<>();
    final List<ContentTemplate> templates = new ArrayList<>();
    final List<Blueprint> blueprints = new ArrayList<>();
    final List<WebResourceModule> webResources = new ArrayList<>();
    final List<Download> downloads = new ArrayList<>();
    final List<RestModule> restModules = new ArrayList<>();
    final List<PluginServlet> servlets = new ArrayList<>();
    final Set<String> sections = new TreeSet<>();
    final List<WebItem> items = new ArrayList<>();
    final List<ScheduledJob> jobs = new ArrayList<>();
    final List<IndexedField> indexedFields = new ArrayList<>();
    final Set<String> allowlist = new TreeSet<>();
    final List<String> problems = new ArrayList<>();

    EnabledPlugin(PluginDescriptor descriptor, RunningBundle bundle, Texts texts) {
        this.descriptor = descriptor;
        this.bundle = bundle;
        this.texts = texts;
    }

    String key() {
        return descriptor.key();
    }

    PluginContents contents() {
        return new PluginContents(bundle);
    }

    /** @return the key of one of the plugin's modules, as the whole wiki knows it */
    String completeKey(String moduleKey) {
        return key() + ":" + moduleKey;
    }
}
