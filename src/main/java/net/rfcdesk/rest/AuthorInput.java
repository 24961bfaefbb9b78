package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What PUT …/author takes.
 *
 * @param author user key or user name of the new author
 */
record AuthorInput(@Nullable String author, @Nullable String reason) {}
