package net.rfcdesk.web;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** The HTML of the forms on an RFC's page. They come when somebody opens them, so that a page view neither makes nor sends them. */
public final class Forms {

    private static final String LINK = "link";
    private static final String ASK = "ask";
    private static final String DECIDE_BY = "decide-by";
    private static final String REVIEW = "review";
    private static final String HAND_OVER = "hand-over";
    private static final String SUPERSEDE = "supersede";
    private static final String APPROVERS = "approvers";
    static final String DELEGATE = "delegate";
    static final String DELEGATE_FOR = "delegate-for";

    private final Templates templates;
    private final StatusFormPresenter status;
    private final AskPresenter asking;
    private final RoleFormPresenter role;

    private Forms(Templates templates, StatusFormPresenter status, AskPresenter asking, RoleFormPresenter role) {
        this.templates = templates;
        this.status = status;
        this.asking = asking;
        this.role = role;
    }

    /** @param headings those of a page, by its id */
    public static Forms of(
            HostSite host,
            HostUsers users,
            People people,
            Site site,
            ReaderClock clock,
            LongFunction<List<String>> headings) {
        Display display = Display.of(host, users, people, site, clock);
        return new Forms(
                new Templates(host.templates(), display.texts()),
                new StatusFormPresenter(display.texts(), clock),
                new AskPresenter(display),
                new RoleFormPresenter(
                        display.texts(),
                        display.names(),
                        new DecisionFormPresenter(display.texts(), display.names()),
                        new DelegationPresenter(display.texts(), display.names(), display.times()),
                        headings));
    }

    /**
     * @param name as the control that opens it has it
     * @param roleKey identity of the role whose form it is; none for one of the status macro
     * @throws net.rfcdesk.rfc.Refused when the reader is not offered such a form, or no longer
     */
    public String of(RfcPage page, String name, @Nullable String roleKey) {
        return (roleKey == null ? ofStatus(page, name) : ofRole(page, name, roleKey))
                .orElseThrow(() -> Refusal.of(isAnonymous(page) ? RefusalCode.LOGIN_REQUIRED : RefusalCode.LOST_RACE)
                        .exception());
    }

    private static boolean isAnonymous(RfcPage page) {
        return page.permissions().user() == null;
    }

    private Optional<String> ofStatus(RfcPage page, String name) {
        if (name.equals(ASK)) {
            return asking.form(page).map(form -> templates.render("rfc-form-ask.vm", form));
        }
        if (name.equals(DECIDE_BY)) {
            return status.decideBy(page).map(form -> templates.render("rfc-form-decide-by.vm", form));
        }
        if (name.equals(REVIEW)) {
            return status.review(page).map(form -> templates.render("rfc-form-review.vm", form));
        }
        if (name.equals(HAND_OVER)) {
            return status.author(page).map(form -> templates.render("rfc-form-author.vm", form));
        }
        return name.equals(LINK) || name.equals(SUPERSEDE)
                ? status.link(page, name).map(form -> templates.render("rfc-form-link.vm", form))
                : status.reason(page, name).map(this::reason);
    }

    private Optional<String> ofRole(RfcPage page, String name, String roleKey) {
        Optional<RoleStatus> found = page.role(roleKey);
        return switch (name) {
            case APPROVERS ->
                found.flatMap(each -> role.approvers(page, each.role()))
                        .map(form -> templates.render("rfc-form-approvers.vm", form));
            case DELEGATE ->
                found.flatMap(each -> role.delegations(page, each.role()))
                        .map(form -> templates.render("rfc-form-delegate.vm", form));
            case DELEGATE_FOR ->
                found.flatMap(each -> role.delegationsOfOthers(page, each.role()))
                        .map(form -> templates.render("rfc-form-delegate.vm", form));
            default -> found.flatMap(each -> role.reason(page, each, name)).map(this::reason);
        };
    }

    private String reason(ReasonFormView form) {
        return templates.render("rfc-form-reason.vm", form);
    }
}
