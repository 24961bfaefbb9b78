package net.rfcdesk.approval;

/**
 * Whoever wants to do something.
 *
 * @param user user key; null for an anonymous visitor
 * @param readOnlySite whether the site takes no changes at present
 */
public record Asker(String user, boolean readOnlySite) {}
