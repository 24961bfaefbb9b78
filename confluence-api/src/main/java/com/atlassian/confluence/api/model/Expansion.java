package com.atlassian.confluence.api.model;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A part that a service fills in because somebody asks for it. Documented: Confluence Javadoc 5.7.1 Expansion. */
@Verified("JDold 5.7.1 Expansion")
public class Expansion {
    public Expansion(String propertyName) {
        throw Signature.only();
    }
}
