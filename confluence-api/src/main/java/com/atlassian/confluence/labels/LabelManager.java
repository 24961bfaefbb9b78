package com.atlassian.confluence.labels;

import net.rfcdesk.signature.Verified;

/** Puts labels on content and takes them off. Documented: Confluence Javadoc 5.0.1 LabelManager. */
@Verified("JDold 5.0.1 LabelManager; JD 10.0.3 EditableLabelable, which tells clients to use it")
public interface LabelManager {
    int addLabel(Labelable content, Label label);

    int removeLabel(Labelable content, Label label);
}
