package net.rfcdesk.approval;

/**
 * An account with which a tool creates the pages of RFCs, and who is the author of those.
 *
 * @param account user key of the tool's account
 * @param author user key of the author
 */
public record Publisher(String account, String author) {}
