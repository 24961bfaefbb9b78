package net.rfcdesk.web;

/**
 * A role that pages made from the template ask for.
 *
 * @param users user names, separated by commas
 * @param groups separated by commas
 */
public record RoleLine(String name, String users, String groups, String needed, int stage) {
    static RoleLine begun() {
        return new RoleLine("", "", "", "any", 1);
    }

    public boolean blank() {
        return name.isEmpty();
    }
}
