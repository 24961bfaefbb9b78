package net.rfcdesk.approval;

/**
 * That an administrator of Confluence or of a space named a delegate for somebody who is away already.
 *
 * @param user user key of the administrator
 * @param reason what they wrote
 */
public record NamedBy(String user, String reason) {}
