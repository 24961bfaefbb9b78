package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What PUT …/status takes. */
record StatusInput(
        @Nullable String status,
        @Nullable String from,
        @Nullable String reason) {}
