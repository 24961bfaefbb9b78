package com.atlassian.confluence.api.model;

/** A text in JSON. */
public class JsonString {
    private final String value;

    public JsonString(String value) {
        this.value = value;
    }

    public String getValue() {
        return value;
    }
}
