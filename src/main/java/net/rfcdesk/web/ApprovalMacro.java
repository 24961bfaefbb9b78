package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.markup.RoleText;
import net.rfcdesk.page.RolePreview;

/** The macro rfc-approval: one role whose approval an RFC needs, and what its people decided. */
public final class ApprovalMacro extends RfcMacro {
    private final RfcRenderCache pages;
    private final RolePreview preview;
    private final Fragments fragments;

    public ApprovalMacro(
            RfcRenderCache pages,
            RolePreview preview,
            Fragments fragments,
            Resources resources,
            RefusalMessages messages) {
        super(resources, messages);
        this.pages = pages;
        this.preview = preview;
        this.fragments = fragments;
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        if (RfcRenderCache.isElsewhere(context.getEntity())) {
            return fragments.note("rfc-desk.status.not-a-page");
        }
        RoleText role = RoleText.of(parameters);
        if (role.name().isEmpty()) {
            return fragments.note("rfc-desk.approval.no-role");
        }
        if (output == Output.PREVIEW) {
            return fragments.role(preview.of(role), output);
        }
        return pages.read(context)
                .flatMap(page -> page.role(role.name()).map(roleStatus -> fragments.role(page, roleStatus, output)))
                .orElseGet(() -> fragments.role(preview.of(role), output));
    }
}
