package net.rfcdesk.product;

/** RFC pages in storage format, as short as they can be. */
final class RfcText {
    static final String STATUS = "<ac:structured-macro ac:name=\"rfc-status\" />";

    private RfcText() {}

    /** A page with a status and a role for each name; the role Lead asks the user lead, and so on. */
    static String askingFor(String... approvers) {
        StringBuilder text = new StringBuilder(STATUS + "<p>We do it.</p>");
        for (String approver : approvers) {
            text.append(role(approver));
        }
        return text.toString();
    }

    static String role(String approver) {
        return """
                <ac:structured-macro ac:name="rfc-approval"><ac:parameter ac:name="role">%s</ac:parameter>\
                <ac:parameter ac:name="approvers"><ri:user ri:username="%s" /></ac:parameter></ac:structured-macro>""".formatted(roleOf(approver), approver);
    }

    /** The role waits for those of earlier stages. */
    static String role(String approver, int stage) {
        return role(approver)
                .replace(
                        "</ac:structured-macro>",
                        "<ac:parameter ac:name=\"stage\">" + stage + "</ac:parameter></ac:structured-macro>");
    }

    static String roleOf(String approver) {
        return Character.toUpperCase(approver.charAt(0)) + approver.substring(1);
    }
}
