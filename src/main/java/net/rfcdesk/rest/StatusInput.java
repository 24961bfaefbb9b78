package net.rfcdesk.rest;

/** What PUT …/status takes. */
record StatusInput(String status, String from, String reason) {}
