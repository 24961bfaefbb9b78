package net.rfcdesk.rest;

/** The HTML of a part of a record. */
record RecordFragmentJson(String record) {}
