package net.rfcdesk.wiki.plugin;

/** A plugin that cannot be installed or enabled; the message names what is wrong. */
public final class PluginRefused extends RuntimeException {
    public PluginRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
