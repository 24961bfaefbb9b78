package net.rfcdesk.page;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Says why somebody may or may not decide, rule by rule, so that nobody has to guess. */
public final class DecisionExplainer {

    private final RfcReader pages;
    private final Access access;
    private final People people;
    private final CurrentRequester current;

    public DecisionExplainer(RfcReader pages, Access access, People people, CurrentRequester requester) {
        this.pages = pages;
        this.access = access;
        this.people = people;
        this.current = requester;
    }

    /**
     * For each role of the page.
     *
     * @param user key or name; none or empty for the current user; only those who may edit the page may name another
     * @param onBehalfOf key or name of somebody as whose delegate the user would decide; none or empty for nobody
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public List<Explanation> explain(long pageId, @Nullable String user, @Nullable String onBehalfOf) {
        AbstractPage page = access.page(pageId);
        RfcPage rfc = pages.get(pageId);
        Requester requester =
                current.representative(requester(page, user)).in(rfc.rfc().spaceKey());
        String decider = requester.user() == null || onBehalfOf == null || onBehalfOf.isEmpty()
                ? requester.user()
                : people.requireKey(onBehalfOf, "onBehalfOf");
        return rfc.roles().stream()
                .map(roleStatus -> explain(requester, decider, page, rfc, roleStatus))
                .toList();
    }

    private Explanation explain(
            Requester requester, @Nullable String decider, AbstractPage page, RfcPage rfc, RoleStatus roleStatus) {
        DecisionRules rules = new DecisionRules(people, rfc.barred(), user -> access.mayView(user, page));
        Stream<RuleAnswer> rest = rules.answers(requester, decider, rfc.rfc(), roleStatus).stream();
        return new Explanation(
                roleStatus.role(), Stream.concat(visible(requester, page), rest).toList());
    }

    /** An anonymous visitor who asks sees the page. */
    private Stream<RuleAnswer> visible(Requester requester, AbstractPage page) {
        boolean visible = requester.user() == null || access.mayView(requester.user(), page);
        return Stream.of(RuleAnswer.of(Rule.PAGE_VISIBLE, visible, RefusalCode.PAGE_NOT_FOUND));
    }

    private Requester requester(AbstractPage page, @Nullable String user) {
        Requester asking = current.alone();
        if (user == null || user.isEmpty()) {
            return asking;
        }
        if (asking.user() == null) {
            throw Refusal.of(RefusalCode.LOGIN_REQUIRED).exception();
        }
        if (!access.mayEdit(page) && !isSame(asking.user(), user)) {
            throw Refusal.of(RefusalCode.MAY_NOT_EXPLAIN).exception();
        }
        return new Requester(people.requireKey(user, "user"), asking.readOnlySite());
    }

    private boolean isSame(String key, String keyOrName) {
        return key.equals(keyOrName)
                || people.keyOf(keyOrName).filter(key::equals).isPresent();
    }
}
