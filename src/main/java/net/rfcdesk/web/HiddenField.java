package net.rfcdesk.web;

/** A field of a form that nobody sees. */
public record HiddenField(String name, String value) {}
