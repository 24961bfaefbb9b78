package net.rfcdesk.rfc;

/** What a list of RFCs can be sorted by. */
public enum RfcOrder {
    SPACE,
    NUMBER,
    TITLE,
    STATUS,
    AUTHOR,
    /** By the share of its roles that are met. */
    APPROVALS,
    /** By how many roles are not met. */
    MISSING,
    /** By the names of those whose turn it is; what waits for nobody has the last of all names. */
    WAITING_FOR,
    /** By the names of those who are asked for advice and have not answered, as above. */
    CONSULTED,
    DECIDE_BY,
    OPENED,
    DECIDED,
    UPDATED,
    AGE;

    /** @return whether it descends unless somebody turns it round */
    public boolean isDescending() {
        return switch (this) {
            case NUMBER, MISSING, OPENED, DECIDED, UPDATED, AGE -> true;
            case SPACE, TITLE, STATUS, AUTHOR, APPROVALS, WAITING_FOR, CONSULTED, DECIDE_BY -> false;
        };
    }

    /** @return whether a database can sort by it; the others change by themselves, or with what people do elsewhere */
    public boolean isStored() {
        return switch (this) {
            case APPROVALS, MISSING, WAITING_FOR, CONSULTED, AGE -> false;
            case SPACE, NUMBER, TITLE, STATUS, AUTHOR, DECIDE_BY, OPENED, DECIDED, UPDATED -> true;
        };
    }
}
