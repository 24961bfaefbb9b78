package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What requests take that ask for nothing but a text. */
record ReasonInput(@Nullable String reason) {}
