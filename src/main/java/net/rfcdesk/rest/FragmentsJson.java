package net.rfcdesk.rest;

import java.util.Map;

/**
 * The HTML of a page's macros.
 *
 * @param revision of the RFC, which grows with each change: HTML of an older one never replaces that of a newer one
 * @param roles by the identity of the role
 */
record FragmentsJson(long revision, String status, Map<String, String> roles) {}
