package net.rfcdesk.web;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import net.rfcdesk.service.Conversion;

/** Shows an item on pages that are no RFCs, to people who can make some of them. */
public final class MayBecomeRfc implements Condition {

    private final Conversion conversion;

    public MayBecomeRfc(Conversion conversion) {
        this.conversion = conversion;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("page") instanceof ContentEntityObject page && conversion.isOpenFor(page);
    }
}
