package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Content that lives in a space. Documented by use: getSpace and getSpaceKey in baloise/digital-signature. */
@Verified(
        "getSpace used on Confluence 10.0.1 by atlassian-slack-integration-server, getSpaceKey on 10.0.3 by ONLYOFFICE/onlyoffice-confluence")
public abstract class SpaceContentEntityObject extends ContentEntityObject {
    public Space getSpace() {
        throw Signature.only();
    }

    public String getSpaceKey() {
        throw Signature.only();
    }
}
