package net.rfcdesk.web;

/** The few drawings that our states need, as paths in a square of 16. */
final class Icon {
    static final String TICK = "M3 8.5l3.5 3.5L13 5";
    static final String CROSS = "M4 4l8 8M12 4l-8 8";
    static final String DASH = "M3 8h10";
    static final String SHEET = "M4 2h5l3 3v9H4zM9 2v3h3";
    static final String CLOCK = "M8 2a6 6 0 1 0 .01 0M8 5v3.5l2 1.5";
    static final String PEN = "M3 13l1-3.5 7-7 2.5 2.5-7 7z";
    static final String FLAG = "M4 14V3h8l-2 3 2 3H4";
    static final String ARCHIVE = "M2.5 3h11v3h-11zM4 6v7h8V6M6.5 9h3";
    static final String AGAIN = "M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5";
    static final String ONWARDS = "M3 3v3a4 4 0 0 0 4 4h6M10 7l3 3-3 3";
    static final String WARNING = "M8 2.5l6 11H2zM8 7v3M8 11.9v.1";
    static final String LOCK = "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5";
    static final String PERSON = "M8 2.5a2.75 2.75 0 1 0 .01 0M2.5 14a5.5 4.5 0 0 1 11 0";
    static final String LINK =
            "M7 9a3 3 0 0 0 4.3 0l2-2A3 3 0 0 0 9 2.7l-1 1M9 7a3 3 0 0 0-4.3 0l-2 2A3 3 0 0 0 7 13.3l1-1";
    static final String UP = "M8 13V3M4 7l4-4 4 4";
    static final String DOWN = "M8 3v10M4 9l4 4 4-4";

    private Icon() {}
}
