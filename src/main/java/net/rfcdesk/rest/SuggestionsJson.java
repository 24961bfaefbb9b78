package net.rfcdesk.rest;

import java.util.List;
import net.rfcdesk.report.Suggestions.Suggestion;

/** RFCs that somebody may mean who is typing. */
record SuggestionsJson(List<Suggestion> rfcs) {}
