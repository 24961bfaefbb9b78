package com.atlassian.confluence.api.model;

/** A part that somebody asks for; the wiki fills in every part anyway. */
public class Expansion {
    public Expansion(String propertyName) {}
}
