package com.atlassian.confluence.core;

/** The format of a body; this wiki has one. */
public class BodyType {
    public static final BodyType XHTML = new BodyType();

    private BodyType() {}
}
