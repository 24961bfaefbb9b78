package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/** @param rfc number of the other one, as in "RFC-12" or, in another space, "OPS RFC-3" */
record LinkInput(@Nullable String relation, @Nullable String rfc) {}
