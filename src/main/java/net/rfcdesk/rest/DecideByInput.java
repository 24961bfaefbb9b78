package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What PUT …/decide-by takes.
 *
 * @param decideBy the last day, as in 2026-12-01; empty or left out for no day
 */
record DecideByInput(@Nullable String decideBy, @Nullable Integer pageVersion) {}
