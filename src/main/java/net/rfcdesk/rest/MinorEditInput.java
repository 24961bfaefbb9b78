package net.rfcdesk.rest;

/** What PUT …/minor-edit takes. */
record MinorEditInput(String reason) {}
