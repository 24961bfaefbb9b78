package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PUT …/approvers takes.
 *
 * @param users user keys or user names
 * @param sections headings of the page, none for the whole page; null to leave them as they are
 */
record ApproversInput(
        @Nullable String role,
        @Nullable List<String> users,
        @Nullable List<String> groups,
        @Nullable List<String> sections,
        @Nullable Integer pageVersion) {}
