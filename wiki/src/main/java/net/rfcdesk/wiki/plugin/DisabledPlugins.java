package net.rfcdesk.wiki.plugin;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which plugins an administrator has disabled. */
record DisabledPlugins(JdbcClient jdbc) {
    boolean contains(String pluginKey) {
        return jdbc.sql("select count(*) from disabled_plugins where plugin_key = ?")
                        .param(pluginKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String pluginKey) {
        remove(pluginKey);
        jdbc.sql("insert into disabled_plugins (plugin_key) values (?)")
                .param(pluginKey)
                .update();
    }

    void remove(String pluginKey) {
        jdbc.sql("delete from disabled_plugins where plugin_key = ?")
                .param(pluginKey)
                .update();
    }
}
