package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What PUT …/declaration takes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeclarationInput(String reason) {}
