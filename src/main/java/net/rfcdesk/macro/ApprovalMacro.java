package net.rfcdesk.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import net.rfcdesk.host.Messages;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.page.RoleText;

/** The macro rfc-approval: one role whose approval an RFC needs, and what its people decided. */
public final class ApprovalMacro extends RfcMacro {
    private final PageReading pages;
    private final RolePreview preview;
    private final MacroFragments fragments;

    public ApprovalMacro(
            PageReading pages, RolePreview preview, MacroFragments fragments, Resources resources, Messages messages) {
        super(resources, messages);
        this.pages = pages;
        this.preview = preview;
        this.fragments = fragments;
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        if (PageReading.isElsewhere(context.getEntity())) {
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
                .flatMap(page -> page.role(role.name()).map(standing -> fragments.role(page, standing, output)))
                .orElseGet(() -> fragments.role(preview.of(role), output));
    }
}
