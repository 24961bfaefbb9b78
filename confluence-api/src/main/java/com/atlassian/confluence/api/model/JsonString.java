package com.atlassian.confluence.api.model;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A text in JSON. Documented: Confluence Javadoc 5.7.1 JsonString. */
@Verified("JDold 5.7.1 JsonString; JD 9.1.2 for the constructor")
public class JsonString {
    public JsonString(String value) {
        throw Signature.only();
    }

    public String getValue() {
        throw Signature.only();
    }
}
