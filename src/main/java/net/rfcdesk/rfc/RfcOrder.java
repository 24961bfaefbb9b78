package net.rfcdesk.rfc;

/** What a list of RFCs can be sorted by. */
public enum RfcOrder {
    NUMBER,
    TITLE,
    STATUS,
    AUTHOR,
    DECIDE_BY,
    OPENED,
    DECIDED,
    UPDATED;

    /** @return whether it begins with the newest unless somebody turns it round */
    public boolean isNewestFirst() {
        return switch (this) {
            case NUMBER, OPENED, DECIDED, UPDATED -> true;
            case TITLE, STATUS, AUTHOR, DECIDE_BY -> false;
        };
    }
}
