package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What POST …/bypass takes. */
record BypassInput(@Nullable String reason, @Nullable Integer pageVersion) {}
