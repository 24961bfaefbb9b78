package com.atlassian.confluence.labels;

/** A word that people have put on a page. */
public class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Namespace getNamespace() {
        return Namespace.GLOBAL;
    }

    @Override
    public String toString() {
        return name;
    }
}
