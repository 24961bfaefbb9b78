package net.rfcdesk.rest;

import java.util.List;

/** The runs of a space, the newest first. */
record RunsJson(List<RunJson> runs) {}
