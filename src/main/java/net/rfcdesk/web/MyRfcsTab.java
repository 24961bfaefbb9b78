package net.rfcdesk.web;

/** One of the lists that everybody has of their own, with how many RFCs are in it. */
public record MyRfcsTab(String address, String label, int count, boolean current) {}
