package net.rfcdesk.blueprint;

/** A part of the template that a new page can go without. */
public enum Section {
    SUMMARY("Summary", true),
    MOTIVATION("Motivation", true),
    BACKGROUND("Background", false),
    DETAILED_DESIGN("Detailed Design", true),
    ALTERNATIVES_CONSIDERED("Alternatives Considered", true),
    IMPLEMENTATION_PLAN("Implementation Plan", false),
    TESTING_STRATEGY("Testing Strategy", false),
    ROLLOUT_PLAN("Rollout Plan", false),
    RISKS_AND_MITIGATIONS("Risks and Mitigations", false),
    SUCCESS_METRICS("Success Metrics", false),
    BACKWARD_COMPATIBILITY("Backward Compatibility", false),
    OPEN_QUESTIONS("Open Questions", false),
    REFERENCES("References", false),
    APPENDIX("Appendix", false);

    private final String heading;
    private final boolean essential;

    Section(String heading, boolean essential) {
        this.heading = heading;
        this.essential = essential;
    }

    /** @return as the page has it */
    public String heading() {
        return heading;
    }

    /** @return whether an RFC without it says too little */
    public boolean isEssential() {
        return essential;
    }

    /** @return the name of its place in the template */
    public String variable() {
        StringBuilder variable = new StringBuilder("rfc");
        for (String word : heading.split(" ")) {
            variable.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return variable.toString();
    }
}
