package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PUT …/approvers takes.
 *
 * @param users user keys or user names
 */
record ApproversInput(
        @Nullable String role,
        @Nullable List<String> users,
        @Nullable List<String> groups,
        @Nullable Integer pageVersion) {}
