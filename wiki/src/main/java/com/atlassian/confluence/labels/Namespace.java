package com.atlassian.confluence.labels;

/** Whose a label is: this wiki has only those that are everybody's. */
public class Namespace {
    static final Namespace GLOBAL = new Namespace("global");

    private final String prefix;

    private Namespace(String prefix) {
        this.prefix = prefix;
    }

    public String getPrefix() {
        return prefix;
    }
}
