package net.rfcdesk.rest;

/** The HTML of a report. */
record ReportFragmentJson(String report) {}
