package net.rfcdesk.wiki.refusal;

/** A plugin that cannot be installed or enabled; the message names what is wrong. */
public final class PluginRefused extends Refusal {
    public PluginRefused(String message, Throwable cause) {
        super(400, "That did not work", message, cause);
    }
}
