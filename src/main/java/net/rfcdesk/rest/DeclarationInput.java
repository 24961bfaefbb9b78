package net.rfcdesk.rest;

/** What PUT …/declaration takes. */
record DeclarationInput(String reason) {}
