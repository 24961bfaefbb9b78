package net.rfcdesk.web;

/**
 * That somebody decides for the reader for a time.
 *
 * @param id of the delegation, for programs
 * @param sentence who does, from when to when
 */
public record DelegationView(String id, String sentence) {}
