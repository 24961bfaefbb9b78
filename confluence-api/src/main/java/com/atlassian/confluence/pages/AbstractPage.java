package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;
import net.rfcdesk.signature.Verified;

/** A page or a blog post. Documented: ConfluenceServer Javadoc 10.0.3 AbstractPage. */
@Verified("JD 10.0.3 AbstractPage")
public abstract class AbstractPage extends SpaceContentEntityObject {}
