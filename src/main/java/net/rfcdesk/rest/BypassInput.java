package net.rfcdesk.rest;

/** What POST …/bypass takes. */
record BypassInput(String reason, Integer pageVersion) {}
