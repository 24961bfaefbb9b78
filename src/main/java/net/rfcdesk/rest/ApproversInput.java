package net.rfcdesk.rest;

import java.util.List;

/**
 * What PUT …/approvers takes.
 *
 * @param users user keys or user names
 */
record ApproversInput(String role, List<String> users, List<String> groups, Integer pageVersion) {}
