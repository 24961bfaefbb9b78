package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What PUT …/approvers takes.
 *
 * @param users user keys or user names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ApproversInput(String role, List<String> users, List<String> groups, Integer pageVersion) {}
