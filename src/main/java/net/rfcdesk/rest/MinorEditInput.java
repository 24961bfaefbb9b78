package net.rfcdesk.rest;

/** What PUT …/declaration takes. */
record MinorEditInput(String reason) {}
