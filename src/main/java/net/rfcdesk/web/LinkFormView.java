package net.rfcdesk.web;

/**
 * The form that links an RFC with another one.
 *
 * @param name of the form, as its opener has it
 * @param path of the request that sends it, below the plugin's REST address
 * @param superseding whether it says that the other one supersedes this one; else one can choose
 * @param focus name of the control that has the focus afterwards
 */
public record LinkFormView(String name, String path, boolean superseding, String focus) {}
