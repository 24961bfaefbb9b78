package net.rfcdesk.rest;

import java.util.Map;

/** The HTML of a page's macros, by the identity of the role where there are several. */
record FragmentsJson(String status, Map<String, String> roles) {}
