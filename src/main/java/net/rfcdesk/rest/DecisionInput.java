package net.rfcdesk.rest;

/**
 * What POST …/decisions takes.
 *
 * @param onBehalfOf user key or user name of whoever's delegate decides; null when one decides for oneself
 */
record DecisionInput(
        String role, String choice, String reason, Integer pageVersion, Integer previous, String onBehalfOf) {}
