package net.rfcdesk.wiki.permission;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import java.util.concurrent.atomic.AtomicBoolean;
import net.rfcdesk.wiki.refusal.NotPermitted;

/** Whether the site takes changes; an administrator switches it. */
public final class AccessMode implements AccessModeService {
    private final AtomicBoolean readOnly = new AtomicBoolean();

    public void setReadOnly(boolean readOnly) {
        this.readOnly.set(readOnly);
    }

    /** @throws NotPermitted while the site is read-only */
    public void requireWritable() {
        if (shouldEnforceReadOnlyAccess()) {
            throw new NotPermitted("This site is read-only. You can't make changes right now.");
        }
    }

    @Override
    public boolean shouldEnforceReadOnlyAccess() {
        return readOnly.get();
    }
}
