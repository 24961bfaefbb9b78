package net.rfcdesk.rest;

/** The HTML of a form. */
record FormJson(String form) {}
