package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What POST …/departures takes. */
record DepartureInput(@Nullable String role, @Nullable String reason) {}
