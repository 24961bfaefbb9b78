package net.rfcdesk.rest;

/**
 * What a browser saves instead of showing it.
 *
 * @param name of the file, of plain letters
 */
record FileAnswer(String name, String mediaType, String text) {}
