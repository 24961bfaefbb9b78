package net.rfcdesk.page;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Says why somebody may or may not decide, rule by rule, so that nobody has to guess. */
public final class Explanations {

    private final RfcPages pages;
    private final Access access;
    private final People people;
    private final Delegations delegations;

    public Explanations(RfcPages pages, Access access, People people, Delegations delegations) {
        this.pages = pages;
        this.access = access;
        this.people = people;
        this.delegations = delegations;
    }

    /**
     * For each role of the page.
     *
     * @param user key or name; null or empty for whoever is asking, anybody else for those who may edit the page
     * @param onBehalfOf key or name of somebody as whose delegate the user would decide; null or empty for nobody
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public List<Explanation> explain(long pageId, String user, String onBehalfOf) {
        AbstractPage page = access.page(pageId);
        RfcPage rfc = pages.get(pageId);
        Asker asker = delegations.withDelegators(asker(page, user));
        boolean himself = asker.user() == null || isNobody(onBehalfOf);
        String voice = himself ? asker.user() : key(onBehalfOf, "onBehalfOf");
        return rfc.roles().stream()
                .map(standing -> explain(asker, voice, page, rfc, standing))
                .toList();
    }

    private Explanation explain(Asker asker, String voice, AbstractPage page, RfcPage rfc, RoleStanding standing) {
        DecisionRules rules = new DecisionRules(people, rfc.settings(), user -> access.mayView(user, page));
        Stream<RuleAnswer> rest = rules.answers(asker, voice, rfc.rfc(), standing).stream();
        return new Explanation(
                standing.role(), Stream.concat(visible(asker, page), rest).toList());
    }

    /** An anonymous visitor who asks sees the page. */
    private Stream<RuleAnswer> visible(Asker asker, AbstractPage page) {
        boolean visible = asker.user() == null || access.mayView(asker.user(), page);
        return Stream.of(RuleAnswer.of(Rule.PAGE_VISIBLE, visible, Reason.PAGE_NOT_FOUND));
    }

    private Asker asker(AbstractPage page, String user) {
        Asker current = pages.asker();
        if (isNobody(user)) {
            return current;
        }
        if (current.user() == null) {
            throw Refusal.of(Reason.LOGIN_REQUIRED).exception();
        }
        if (!access.mayEdit(page) && !isCurrent(current, user)) {
            throw Refusal.of(Reason.MAY_NOT_EXPLAIN).exception();
        }
        return new Asker(key(user, "user"), current.readOnlySite());
    }

    private boolean isCurrent(Asker current, String user) {
        return current.user().equals(user)
                || people.keyOf(user).filter(current.user()::equals).isPresent();
    }

    private String key(String user, String field) {
        return people.keyOrName(user)
                .orElseThrow(
                        () -> Refusal.of(Reason.USER_UNKNOWN, user).in(field).exception());
    }

    private static boolean isNobody(String user) {
        return user == null || user.isEmpty();
    }
}
