package net.rfcdesk.web;

import java.util.List;

/**
 * A role that pages made from the template ask for.
 *
 * @param users user names, separated by commas
 * @param groups separated by commas
 * @param kinds what can be wanted of it
 * @param required whether every RFC needs it
 */
public record RoleLine(
        String name,
        String users,
        String groups,
        String needed,
        int stage,
        List<ReportChoice> kinds,
        boolean required) {
    public RoleLine {
        kinds = List.copyOf(kinds);
    }

    static RoleLine begun(List<ReportChoice> kinds) {
        return new RoleLine("", "", "", "any", 1, kinds, false);
    }

    public boolean blank() {
        return name.isEmpty();
    }
}
