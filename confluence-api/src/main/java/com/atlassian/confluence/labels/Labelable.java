package com.atlassian.confluence.labels;

import net.rfcdesk.signature.Verified;

/** What can have labels. Documented: ConfluenceServer Javadoc 10.0.3 EditableLabelable, which extends it. */
@Verified("JD 10.0.3 EditableLabelable")
public interface Labelable {}
