package com.atlassian.confluence.core;

/** The body of some content; a change of it is one of the content. */
public class BodyContent {
    private final ContentEntityObject content;

    BodyContent(ContentEntityObject content) {
        this.content = content;
    }

    /** @return in storage format */
    public String getBody() {
        return content.content().body();
    }

    /** Nothing is saved until the manager is told to. @param body in storage format */
    public void setBody(String body) {
        content.become(content.content().withBody(body));
    }
}
