package net.rfcdesk.web;

/**
 * The form that says by when an RFC is to be decided.
 *
 * @param path of the request that sends it, below the plugin's REST address
 * @param pageVersion whose day it shows
 * @param day as in 2026-12-01; empty for none
 * @param first the first day that can be chosen: today, unless the page names an earlier one already
 */
public record DecideByFormView(long pageId, String path, int pageVersion, String day, String first) {}
