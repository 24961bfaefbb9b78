package com.atlassian.confluence.plugin.descriptor.web.conditions;

import net.rfcdesk.signature.Verified;

/** Shows an item to those who have a permission in the space. Documented by use: named in the descriptor of atlassian-slack-integration-server. */
@Verified("named in a descriptor for Confluence 10.0.1 by atlassian-slack-integration-server")
public class SpacePermissionCondition {}
