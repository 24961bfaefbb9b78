package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Optional;

/** Reads an RFC out of its page and the record, for views. */
public final class RfcPages {

    /**
     * For a page that is being rendered: whoever renders it has checked that it may be viewed.
     *
     * @param page null in some previews
     * @return empty when it is not an RFC, or not one yet
     */
    public Optional<RfcPage> find(ContentEntityObject page) {
        return Optional.empty();
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such page, or it is not an RFC */
    public RfcPage get(long pageId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
