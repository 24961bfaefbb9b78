package com.atlassian.plugin.web;

import java.util.Map;
import net.rfcdesk.signature.Verified;

/** Decides whether an item of a menu is shown. Documented: docs.atlassian.com Condition. */
@Verified(
        "Javadoc of Bamboo 12.1.6, Maven2BuildWebItemCondition; the interface itself in Javadoc 2.13.2 of web fragments")
public interface Condition {
    void init(Map<String, String> params);

    boolean shouldDisplay(Map<String, Object> context);
}
