package net.rfcdesk.rest;

/** @param rfc number of the other one, as in "RFC-12" or, in another space, "OPS RFC-3" */
record LinkInput(String relation, String rfc) {}
