package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What PUT …/minor-edit takes. */
record MinorEditInput(@Nullable String reason) {}
