package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What POST …/decisions takes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecisionInput(String role, String choice, String reason, Integer pageVersion, Integer previous) {}
