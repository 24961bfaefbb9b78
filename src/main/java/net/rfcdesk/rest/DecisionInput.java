package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What POST …/decisions takes.
 *
 * @param onBehalfOf user key or user name of whoever's delegate decides; null when one decides for oneself
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecisionInput(
        String role, String choice, String reason, Integer pageVersion, Integer previous, String onBehalfOf) {}
