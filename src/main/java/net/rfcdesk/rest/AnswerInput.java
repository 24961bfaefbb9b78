package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** What POST …/answers takes. */
record AnswerInput(@Nullable String reason) {}
