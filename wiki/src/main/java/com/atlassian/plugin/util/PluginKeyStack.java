package com.atlassian.plugin.util;

/** Which plugin's code is running; only measurements ask. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    /** @return null, as when no plugin is known */
    public static String getFirstPluginKey() {
        return null;
    }
}
