package com.atlassian.confluence.core;

/** The body of some content. */
public class BodyContent {
    private final ContentEntityObject content;
    private String body;

    /** Changes nothing until the content is given it. @param body in storage format */
    public BodyContent(ContentEntityObject content, String body, BodyType bodyType) {
        this.content = content;
        this.body = body;
    }

    /** @return in storage format */
    public String getBody() {
        return body;
    }

    /** A change of it is one of the content; nothing is saved until the manager is told to. @param body in storage format */
    public void setBody(String body) {
        this.body = body;
        content.setBodyContent(this);
    }
}
