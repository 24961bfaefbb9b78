package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What PUT …/status takes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StatusInput(String status, String from, String reason) {}
