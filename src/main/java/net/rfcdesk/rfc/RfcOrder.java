package net.rfcdesk.rfc;

/** What a list of RFCs can be sorted by. */
public enum RfcOrder {
    NUMBER,
    TITLE,
    STATUS,
    AUTHOR,
    UPDATED
}
