package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What POST …/bypass takes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BypassInput(String reason, Integer pageVersion) {}
