package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalMacroTest {
    private static final String ROLE = "Security Team";

    private final MacroFixture desk = new MacroFixture();

    @Test
    void titleOfThatTimeIsBesideTheDecision() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .renamedFrom("Search"));

        assertThat(row.select(".rfc-why-not").text()).isEqualTo("Renamed since: Search → Faster <search> & more");
    }

    @Test
    void rowTellsRoleStateAndWhoIsAsked() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead", "key-architect"));

        assertThat(row.select(".rfc-role").text()).isEqualTo(ROLE);
        assertThat(row.select(".rfc-word").text()).isEqualTo("Waiting");
        assertThat(row.select(".rfc-head .rfc-count").text()).isEqualTo("Approvals: 0 of 1");
        assertThat(row.select(".rfc-asked").text()).isEqualTo("Any one of these");
        assertThat(people(row)).containsExactly("Lead waiting", "Architect waiting");
        assertThat(row.select(".rfc-person a").eachAttr("href")).allMatch(href -> href.contains("/display/~"));
    }

    @Test
    void groupsAreAskedForAnyOfTheirMembers() {
        Element row = show(RfcPageBuilder.rfc().groupRole(ROLE, "security", "privacy"));

        assertThat(row.select(".rfc-asked").text()).isEqualTo("Any one of these");
        assertThat(people(row)).containsExactly("anyone in security", "anyone in privacy");
    }

    @Test
    void roleWithoutPeopleSaysHowToNameSome() {
        assertThat(show(RfcPageBuilder.rfc().role(ROLE, "any"))
                        .select(".rfc-asked")
                        .text())
                .startsWith("No approvers yet.");
    }

    @Test
    void decisionsTellWhoDecidedWhatAndWhen() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "all", "key-lead", "key-architect")
                .approved(ROLE, "key-lead")
                .requestedChanges(ROLE, "key-architect", "Encrypt <it>, please."));

        assertThat(row.select(".rfc-what").eachText()).containsExactly("Lead approved", "Architect requested changes");
        assertThat(row.select(".rfc-when").eachAttr("datetime"))
                .containsExactly("2026-03-02T10:30:00Z", "2026-03-02T11:30:00Z");
        assertThat(row.select(".rfc-reason").text()).isEqualTo("Encrypt <it>, please.");
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Changes requested");
    }

    @Test
    void metRoleIsApproved() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").approved(ROLE, "key-lead"));

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Approved");
        assertThat(row.select(".rfc-head .aui-lozenge").hasClass("aui-lozenge-success"))
                .isTrue();
    }

    @Test
    void outdatedDecisionSaysThatAndWhyItDoesNotCount() {
        Element row =
                show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").approvedBeforeTheChange(ROLE, "key-lead"));

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Outdated");
        assertThat(row.select(".rfc-decision.rfc-outdated .rfc-why-not").text())
                .isEqualTo("Outdated: the page changed after version 3. Compare with the current text");
    }

    @Test
    void outdatedDecisionTellsWhoChangedTheTextAndComparesTheTwo() {
        Element why = show(RfcPageBuilder.rfc()
                        .role(ROLE, "any", "key-lead")
                        .approvedBeforeTheChange(ROLE, "key-lead")
                        .edited(4, "key-author"))
                .selectFirst(".rfc-why-not");

        assertThat(why.text()).startsWith("Outdated: Author changed the page in version 4 (Mar 2, 2026");
        assertThat(why.select("a").attr("href"))
                .isEqualTo("https://wiki.example.com/confluence/pages/diffpagesbyversion.action"
                        + "?pageId=12&selectedPageVersions=3&selectedPageVersions=4");
    }

    @Test
    void carriedOverDecisionCountsAndSaysByWhomAndWhy() {
        Element row = show(minor());

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Approved");
        assertThat(row.select(".rfc-outdated, button:contains(Object)")).isEmpty();
        Element carriedOver = row.selectFirst(".rfc-decision .rfc-carried-over");
        assertThat(carriedOver.select(".rfc-line").text())
                .startsWith("Carried over to version 4: Author marked it as a minor correction Mar 2, 2026");
        assertThat(carriedOver.select("svg path").attr("d")).isNotBlank();
        assertThat(carriedOver.select("blockquote").text()).isEqualTo("A <typo>");
        assertThat(carriedOver.select("a").text()).isEqualTo("See what changed");
        assertThat(carriedOver.select("a").attr("href")).endsWith("selectedPageVersions=3&selectedPageVersions=4");
    }

    @Test
    void concernedApproverCanObjectOrApproveTheVersionItself() {
        Element row = show(minor().readBy("key-lead").objectionable());

        assertThat(row.select("form[data-rfc-path=/pages/12/minor-edits/200/objection][data-rfc-method=PUT] button")
                        .text())
                .isEqualTo("Object");
        assertThat(row.select("button").eachText()).contains("Approve the new version");
    }

    @Test
    void onlyBesideTheirOwnDecisionCanApproversObject() {
        Element row = show(minor().role("Product", "any", "key-architect")
                .readBy("key-architect")
                .objectionable());

        assertThat(row.select("button:contains(Object)")).isEmpty();
    }

    @Test
    void outdatedDecisionTellsWhoObjected() {
        Element row = show(minor().objected("key-lead"));

        assertThat(row.select(".rfc-carried-over")).isEmpty();
        assertThat(row.select(".rfc-outdated .rfc-why-not").text())
                .contains("Author changed the page in version 4")
                .contains("Lead objected to the minor correction (Mar 2, 2026");
    }

    private static RfcPageBuilder minor() {
        return RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approvedBeforeTheChange(ROLE, "key-lead")
                .edited(4, "key-author")
                .minor("A <typo>");
    }

    @Test
    void decisionOfSomebodyWhoIsNoLongerAskedSaysThat() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").approved(ROLE, "key-architect"));

        assertThat(row.select(".rfc-why-not").text()).contains("no longer an approver");
    }

    @Test
    void whoIsAskedCanApproveOrRequestChanges() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").readBy("key-lead"));

        assertThat(row.select("button").eachText())
                .containsExactly(
                        "Approve", "Approve and comment", "Approve with conditions", "Request changes", "Abstain");
        assertThat(row.select("form[data-rfc-method=POST]").eachAttr("data-rfc-path"))
                .containsOnly("/pages/12/decisions");
        assertThat(row.select("input[name=role]").eachAttr("value")).containsOnly("security team");
        assertThat(row.select("input[name=previous]").eachAttr("value")).isEmpty();
        assertThat(row.select("[data-rfc-fragment]").attr("data-rfc-version")).isEqualTo("4");
    }

    @Test
    void whoHasApprovedCanWithdrawAndIsNotOfferedToApproveAgain() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "2", "key-lead", "key-architect")
                .approved(ROLE, "key-lead")
                .approved(ROLE, "key-architect")
                .withdrawable()
                .readBy("key-architect"));

        assertThat(row.select("form[data-rfc-method=DELETE]").eachAttr("data-rfc-path"))
                .containsExactly("/pages/12/decisions/3");
        assertThat(row.select("button").eachText()).contains("Withdraw").doesNotContain("Approve");
        assertThat(row.select("input[name=previous]").eachAttr("value")).containsOnly("3");
    }

    @Test
    void whoApprovedAnOlderTextIsOfferedToApproveAgain() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approvedBeforeTheChange(ROLE, "key-lead")
                .readBy("key-lead"));

        assertThat(row.select("button").eachText()).contains("Approve the new version");
    }

    @Test
    void whoIsNotAskedSeesNoButtons() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE));

        assertThat(row.select("button, form")).isEmpty();
        assertThat(row.select(".rfc-note")).isEmpty();
    }

    @Test
    void whoCannotDecideLearnsWhatEveryRuleSays() {
        Element why = show(RfcPageBuilder.rfc()
                        .role(ROLE, "any", "key-lead")
                        .readBy("key-lead")
                        .fulfilled(ROLE, Rule.ASKED)
                        .undecidable(ROLE, Rule.NOT_THE_AUTHOR, RefusalCode.OWN_RFC, PolicySource.LOCKED))
                .selectFirst("details.rfc-why:not([open])");

        String refusal = "You wrote this RFC; authors can’t approve their own here."
                + " An administrator of Confluence decided this for all spaces.";
        assertThat(why.select("summary").eachText()).containsExactly(refusal);
        assertThat(why.select("ul").attr("aria-label")).isEqualTo("All checks");
        assertThat(why.select("li").eachText())
                .containsExactly(
                        "Fulfilled: Approver for this role, or the delegate of one.",
                        "Not fulfilled: Neither the author nor the author’s delegate, unless the space permits it. "
                                + refusal);
        assertThat(why.select("li svg[aria-hidden=true] path").eachAttr("d")).containsExactly(Icon.TICK, Icon.CROSS);
        assertThat(why.select("li strong").text()).isEqualTo(refusal);
    }

    @Test
    void coAuthorReadsByWhichVersions() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead")
                .undecidable(ROLE, Rule.NOT_A_CO_AUTHOR, RefusalCode.CO_AUTHOR, 2, List.of(3, 5), PolicySource.SPACE));

        assertThat(row.select("details.rfc-why > summary").text())
                .isEqualTo("You changed the content in versions 3, 5; co-authors can’t approve here."
                        + " The space’s settings say so.");
    }

    @Test
    void authorReadsWhyTheApproversCannotBeEdited() {
        Element row = show(
                RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").own(RefusalCode.OWN_APPROVERS, PolicySource.SITE));

        assertThat(row.select("[data-rfc-toggle=approvers]")).isEmpty();
        assertThat(row.select(".rfc-note").text())
                .isEqualTo(
                        "You wrote this RFC, and somebody has approved it; authors can’t edit its approvers any more."
                                + " The site’s settings say so; the space’s can permit it.");
    }

    @Test
    void whoIsNotAskedNeedNoExplanation() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-author")
                .readBy("key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE));

        assertThat(row.select("details")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any | Any one of these",
                "1   | Any one of these",
                "2   | Any 2 of these",
                "all | All of these",
                "majority | A majority of these",
                "all-but-1 | All but one of these",
                "all-but-2 | All but 2 of these",
                "few | Approvers"
            })
    void howManyOfTheApproversAreNeededIsSaid(String needed, String sentence) {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, needed, "key-lead", "key-architect"));

        assertThat(row.select(".rfc-asked").text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | This role needs 1 approval, but nobody can approve.",
                "2 | 1 | This role needs 2 approvals, but only 1 person can approve.",
                "3 | 2 | This role needs 3 approvals, but only 2 people can approve."
            })
    void tooFewApproversAreCounted(int needed, int most, String sentence) {
        Element row = show(
                RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").problem(RoleProblem.Kind.TOO_FEW, needed, most));

        assertThat(row.select(".rfc-problems").text()).startsWith(sentence);
    }

    @Test
    void approversAreAddedWhereThereAreNoneAndEditedWhereThereAreSome() {
        RfcPageBuilder page = RfcPageBuilder.rfc().assignable();

        assertThat(show(page.role(ROLE, "any"))
                        .select("[data-rfc-toggle=approvers]")
                        .text())
                .isEqualTo("Add approvers");
        assertThat(show(RfcPageBuilder.rfc().assignable().role(ROLE, "any", "key-lead"))
                        .select("[data-rfc-toggle=approvers]")
                        .text())
                .isEqualTo("Edit approvers");
    }

    @Test
    void paperDoesNotAnswerTheReader() {
        desk.shows(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.NOT_THE_AUTHOR, RefusalCode.OWN_RFC, PolicySource.SPACE)
                .build());

        assertThat(desk.render("rfc-approval", "pdf", Map.of("role", ROLE)).select("details"))
                .isEmpty();
    }

    @Test
    void consultedRoleSaysThatNothingWaitsForIt() {
        Element row = show(RfcPageBuilder.rfc()
                .roleOf(RoleKind.CONSULTED, ROLE, List.of("key-lead"), "lawyers")
                .assignable()
                .requestedChanges(ROLE, "key-lead", "Encrypt it, please."));

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Consulted");
        assertThat(row.select(".rfc-head .rfc-count").text()).isEmpty();
        assertThat(row.select(".rfc-asked").text()).isEqualTo("Asked for advice, which the RFC does not wait for");
        assertThat(people(row)).containsExactly("anyone in lawyers");
        assertThat(row.select(".rfc-what").text()).isEqualTo("Lead requested changes");
        assertThat(row.select(".rfc-reason").text()).isEqualTo("Encrypt it, please.");
        assertThat(row.select("[data-rfc-toggle=approvers]").text()).isEqualTo("Edit people");
    }

    @Test
    void whoIsConsultedIsOfferedToDecide() {
        Element row = show(RfcPageBuilder.rfc()
                .roleOf(RoleKind.CONSULTED, ROLE, List.of("key-lead"))
                .readBy("key-lead"));

        assertThat(row.select(".rfc-actions button").eachText())
                .containsExactly(
                        "Approve", "Approve and comment", "Approve with conditions", "Request changes", "Abstain");
    }

    @Test
    void informedRoleIsALineWithNothingToDecide() {
        Element row = show(RfcPageBuilder.rfc()
                .roleOf(RoleKind.INFORMED, ROLE, List.of("key-lead"), "staff")
                .readBy("key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.INFORMED_ONLY, ROLE));

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Informed");
        assertThat(row.select(".rfc-asked").text()).isEqualTo("For information");
        assertThat(people(row)).containsExactly("Lead informed", "everyone in staff");
        assertThat(row.select("button, form, details")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSULTED", "INFORMED"})
    void peopleAreAddedWhereNobodyIsNamed(RoleKind kind) {
        Element row = show(RfcPageBuilder.rfc().roleOf(kind, ROLE, List.of()).assignable());

        assertThat(row.select(".rfc-asked").text()).isEqualTo("Nobody is named yet.");
        assertThat(row.select("[data-rfc-toggle=approvers]").text()).isEqualTo("Add people");
    }

    @Test
    void previewSaysWhatIsWantedOfTheRole() {
        Element row = preview(Map.of("approvers", "lead", "kind", "consulted"));

        assertThat(row.select(".rfc-word").text()).isEqualTo("Consulted");
        assertThat(row.select(".rfc-problems")).isEmpty();
    }

    @Test
    void previewSaysThatTheKindMakesNoSense() {
        assertThat(preview(Map.of("approvers", "lead", "kind", "asked"))
                        .select(".rfc-problems li")
                        .eachText())
                .containsExactly(
                        "“asked” does not say whether these people approve, so the role cannot be met. Edit the macro and choose approves, consulted or informed.");
    }

    @Test
    void previewSaysThatNobodyIsNeeded() {
        assertThat(preview(Map.of("approvers", "lead", "needed", "all but 1"))
                        .select(".rfc-problems li")
                        .eachText())
                .containsExactly("“all-but-1” leaves nobody who must approve. Add approvers, or lower the number.");
    }

    @Test
    void whoDecidedNeedNotWonder() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-architect")
                .approved(ROLE, "key-architect")
                .undecidable(ROLE, Rule.NOT_TWICE, RefusalCode.DECIDED_ALREADY, "Lead"));

        assertThat(row.select("details")).isEmpty();
    }

    @Test
    void closedRfcOffersNothingToDecide() {
        Element row = show(RfcPageBuilder.rfc()
                .status(Status.ACCEPTED)
                .role(ROLE, "any", "key-lead")
                .readBy("key-architect")
                .approved(ROLE, "key-lead")
                .undecidable(ROLE, Rule.RFC_OPEN, RefusalCode.NOT_OPEN, Status.ACCEPTED));

        assertThat(row.select("button, form, details")).isEmpty();
    }

    @Test
    void roleOfADraftSaysWhoWillBeAskedAndIsNotAskedYet() {
        Element row = show(RfcPageBuilder.rfc()
                .status(Status.DRAFT)
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.RFC_OPEN, RefusalCode.NOT_PROPOSED));

        assertThat(row.select(".aui-lozenge").text()).isEqualTo("Not asked yet");
        assertThat(people(row)).containsExactly("Lead not asked yet");
        assertThat(row.select("button, form, details")).isEmpty();
    }

    @Test
    void anonymousReadersSeeDecisionsButNoButtons() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .readBy(null)
                .undecidable(ROLE, Rule.LOGGED_IN, RefusalCode.LOGIN_REQUIRED));

        assertThat(row.select(".rfc-what").text()).isEqualTo("Lead approved");
        assertThat(row.select("button")).isEmpty();
    }

    @Test
    void quorumThatCannotBeUnderstoodIsExplained() {
        Element row = show(
                RfcPageBuilder.rfc().role(ROLE, "most", "key-lead").problem(RoleProblem.Kind.QUORUM_INVALID, "most"));

        assertThat(row.select(".rfc-problems").text()).startsWith("“most” does not say how many");
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Blocked");
        assertThat(row.select(".rfc-count").text()).isEqualTo("Approvals: 0");
    }

    @Test
    void whatIsWrongWithTheRoleIsSaidNextToIt() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .problem(RoleProblem.Kind.ROLE_TWICE)
                .problem(RoleProblem.Kind.CANNOT_DECIDE, "Lead"));

        assertThat(row.select(".rfc-problems li").eachText())
                .containsExactly(
                        "This role is on the page twice. The first macro counts; edit the page and remove the other or"
                                + " give it another role.",
                        "Lead cannot decide: the account is deactivated or has no licence.");
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Waiting");
    }

    @Test
    void roleThatCannotBeMetIsBlocked() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "3", "key-lead").problem(RoleProblem.Kind.TOO_FEW, 3, 1));

        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Blocked");
        assertThat(row.select(".rfc-problems").text())
                .startsWith("This role needs 3 approvals, but only 1 person can approve.");
    }

    @Test
    void answersAreShownBelowWhatTheyAnswer() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.CHANGES_REQUESTED, "Measure it.")
                .answered("key-architect", "Done <below>")
                .readBy("key-lead"));

        assertThat(row.select(".rfc-answer .rfc-line").text()).startsWith("Architect answered");
        assertThat(row.select(".rfc-answer .rfc-reason").text()).isEqualTo("Done <below>");
        assertThat(row.select("button[data-rfc-toggle^=answer-]").text()).isEqualTo("Answer");
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Changes requested");
    }

    @Test
    void eachConcernIsShownWithWhatCanBeDoneAboutIt() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.CHANGES_REQUESTED, "Measure it.")
                .concern("Name the <owner>.")
                .resolvable()
                .resolved()
                .disputing()
                .readBy("key-lead"));

        Elements requests = row.select(".rfc-request");
        assertThat(requests.select("> .rfc-reason").eachText())
                .containsExactly("Measure it. Resolved", "Name the <owner>.");
        assertThat(requests.get(1).select(".rfc-line").text()).startsWith("Lead raised another concern");
        assertThat(requests.get(0).select("[data-rfc-toggle^=concern-]")).isEmpty();
        assertThat(requests.get(1).select("[data-rfc-toggle^=concern-]").text()).isEqualTo("Raise another concern");
        assertThat(row.select(".rfc-what").text()).isEqualTo("Lead requested changes");
    }

    @Test
    void administratorWhoResolvedForSomebodyElseIsNamed() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.CHANGES_REQUESTED, "Measure it.")
                .resolvedFor("key-architect", Inability.INACTIVE, "Measured <twice>"));

        assertThat(row.select(".rfc-answer .rfc-line").text())
                .startsWith("Resolved by Architect for Lead, whose account is deactivated or has no licence");
        assertThat(row.select(".rfc-answer .rfc-reason").text()).isEqualTo("Measured <twice>");
    }

    @Test
    void administratorsAreOfferedToResolveForWhoCannot() {
        RfcPageBuilder rfc = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.CHANGES_REQUESTED, "Measure it.")
                .resolvableFor();

        assertThat(show(rfc).select("button[data-rfc-toggle=resolve-for-2]").text())
                .isEqualTo("Resolve for Lead");
    }

    @Test
    void whoLeftTheRoleIsNamedWithTheReason() {
        Element row =
                show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").left(ROLE, "key-architect", "Not <mine>"));

        assertThat(row.select(".rfc-departure .rfc-line").text()).startsWith("Architect left the role");
        assertThat(row.select(".rfc-departure .rfc-reason").text()).isEqualTo("Not <mine>");
    }

    @Test
    void approversWhoAreNamedMayLeave() {
        Element row = show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").leavable(ROLE));

        assertThat(row.select("button[data-rfc-toggle=leave]").text()).isEqualTo("Leave this role");
    }

    @Test
    void conditionsAreShownUntilTheyAreResolved() {
        RfcPageBuilder rfc = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.APPROVED_WITH_CONDITIONS, "Encrypt it.")
                .readBy("key-lead")
                .resolvable();
        Element open = show(rfc);

        assertThat(open.select(".rfc-head .rfc-word").text()).isEqualTo("Approved with conditions");
        assertThat(open.select(".rfc-what").text()).isEqualTo("Lead approved with conditions");
        assertThat(open.select(".rfc-reason").text()).isEqualTo("Encrypt it.");
        assertThat(open.select("form[data-rfc-path$=/decisions/2/resolution] button")
                        .text())
                .isEqualTo("Mark as resolved");

        Element resolved = show(rfc.resolved());

        assertThat(resolved.select(".rfc-head .rfc-word").text()).isEqualTo("Approved");
        assertThat(resolved.select(".rfc-what").text()).isEqualTo("Lead approved; the conditions are resolved");
        assertThat(resolved.select(".rfc-reason")).isEmpty();
    }

    @Test
    void abstentionIsShownAndNotOfferedTwice() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .decided(ROLE, "key-lead", Choice.ABSTAINED, "")
                .readBy("key-lead"));

        assertThat(row.select(".rfc-what").text()).isEqualTo("Lead abstained");
        assertThat(row.select("button").eachText()).contains("Approve").doesNotContain("Abstain");
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Waiting");
    }

    @Test
    void roleOfALaterStageSaysWhatItWaitsFor() {
        Element row = show(RfcPageBuilder.rfc()
                .laterRole(ROLE, 2, "key-lead")
                .role("Engineering Lead", "any", "key-architect")
                .readBy("key-lead")
                .undecidable(ROLE, Rule.STAGE_OPEN, RefusalCode.STAGE_NOT_OPEN, ROLE, List.of("Engineering Lead")));

        assertThat(row.select(".rfc-head").text()).isEqualTo(ROLE + " Waiting for stage 1 Stage 2 Approvals: 0 of 1");
        assertThat(row.select(".rfc-note").text()).isEqualTo("Opens when these roles have approved: Engineering Lead");
        assertThat(row.select("button, details")).isEmpty();
    }

    @Test
    void decisionCanBeTakenBackWhileTheStageIsClosedAgain() {
        Element row = show(RfcPageBuilder.rfc()
                .laterRole(ROLE, 2, "key-lead")
                .role("Engineering Lead", "any", "key-architect")
                .approved(ROLE, "key-lead")
                .withdrawable()
                .readBy("key-lead")
                .undecidable(ROLE, Rule.STAGE_OPEN, RefusalCode.STAGE_NOT_OPEN, ROLE, List.of("Engineering Lead")));

        assertThat(row.select("button").eachText()).containsExactly("Withdraw");
    }

    @Test
    void pageThatIsNotSavedShowsWhatItsParametersSay() {
        Element row = desk.render(
                "rfc-approval",
                "preview",
                Map.of("role", " Security Team ", "approvers", "lead, nobody", "groups", "security", "needed", "all"));

        assertThat(row.select(".rfc-role").text()).isEqualTo(ROLE);
        assertThat(row.select(".rfc-asked").text()).isEqualTo("All of these");
        assertThat(people(row)).containsExactly("Lead", "nobody", "anyone in security");
        assertThat(row.select("button, form")).isEmpty();
    }

    @Test
    void previewShowsItsParametersRatherThanTheSavedPage() {
        desk.shows(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").build());

        Element row = desk.render("rfc-approval", "preview", Map.of("role", ROLE, "approvers", "architect"));

        assertThat(row.select(".rfc-asked")).isEmpty();
        assertThat(people(row)).containsExactly("Architect");
    }

    @Test
    void previewSaysWhatIsWrongWithTheRole() {
        Element row =
                preview(Map.of("approvers", "lead, nobody, lead", "groups", "privacy", "stage", "last", "needed", "3"));

        assertThat(row.select(".rfc-problems li").eachText())
                .satisfiesExactly(
                        twice -> assertThat(twice).startsWith("Lead is named twice"),
                        stage -> assertThat(stage).startsWith("\u201clast\u201d is not a stage"),
                        user -> assertThat(user).startsWith("There is no user \u201cnobody\u201d"),
                        group -> assertThat(group).startsWith("There is no group \u201cprivacy\u201d"),
                        few -> assertThat(few)
                                .startsWith("This role needs 3 approvals, but only 1 person can approve"));
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Blocked");
    }

    @Test
    void previewSaysThatTheApprovalsNeededMakeNoSense() {
        assertThat(preview(Map.of("approvers", "lead", "needed", "some"))
                        .select(".rfc-problems")
                        .text())
                .startsWith("\u201csome\u201d does not say how many");
    }

    @Test
    void previewNamesEveryStageButTheFirst() {
        assertThat(preview(Map.of("approvers", "lead", "stage", "2"))
                        .select(".rfc-stage")
                        .text())
                .isEqualTo("Stage 2");
        assertThat(preview(Map.of("approvers", "lead", "stage", "1")).select(".rfc-stage"))
                .isEmpty();
    }

    @Test
    void previewOfARoleWithNothingWrongSaysNothing() {
        Element row = preview(Map.of("approvers", "lead, key-architect", "groups", "security", "needed", "all"));

        assertThat(row.select(".rfc-asked").text()).isEqualTo("All of these");
        assertThat(people(row)).containsExactly("Lead", "Architect", "anyone in security");
        assertThat(row.select(".rfc-problems, .rfc-note, .rfc-stage")).isEmpty();
        assertThat(row.select(".rfc-head .rfc-word").text()).isEqualTo("Waiting");
    }

    @Test
    void whoMayEditThePageIsOfferedTheApprovers() {
        RfcPageBuilder page = RfcPageBuilder.rfc().role(ROLE, "any", "key-lead").assignable();
        Element row = desk.form(page.build(), "approvers", ROLE);

        assertThat(show(page).select("[data-rfc-toggle=approvers]").text()).isEqualTo("Edit approvers");
        assertThat(row.select(".rfc-chips input").eachAttr("value")).containsExactly("key-lead");
        assertThat(row.select(".rfc-chips button").eachAttr("aria-label")).containsExactly("Remove: Lead");
        assertThat(row.select(".rfc-people [name=pageVersion]").val()).isEqualTo("4");
        assertThat(row.select("[type=checkbox][name=sections]").eachAttr("value"))
                .isEqualTo(MacroFixture.HEADINGS);
        assertThat(row.select("details[open], [checked]")).isEmpty();
    }

    @Test
    void groupAmongTheApproversIsCalledOne() {
        Element row = desk.form(
                RfcPageBuilder.rfc().groupRole(ROLE, "security").assignable().build(), "approvers", ROLE);

        assertThat(row.select(".rfc-chips [name=groups]").val()).isEqualTo("security");
        assertThat(row.select(".rfc-chip-name").first().text()).isEqualTo("security (group)");
    }

    @Test
    void whoMayNotEditThePageIsOfferedNoApprovers() {
        RfcPageBuilder page = RfcPageBuilder.rfc().role(ROLE, "any", "key-lead");

        assertThat(show(page).select("[data-rfc-toggle=approvers]")).isEmpty();
        assertNoForm(page, "approvers", ROLE);
    }

    @ParameterizedTest
    @CsvSource({"approvers", "delegate", "conditions", "changes-key-lead", "buttons"})
    void formsThatAreNotOfferedCannotBeHad(String name) {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE);

        assertNoForm(page, name, ROLE);
        assertNoForm(page, name, "Product Manager");
    }

    @Test
    void formsOfADecisionSayForWhomItIsAndWhatItReplaces() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "all", "key-lead", "key-architect")
                .approvedBeforeTheChange(ROLE, "key-lead")
                .readBy("key-architect")
                .form(ROLE, "key-lead");
        Element form = desk.form(page.build(), "changes-key-lead", ROLE).selectFirst("form[hidden][data-rfc-seen]");

        assertThat(form.select("[type=hidden]").eachAttr("value"))
                .containsExactly("security team", "key-lead", "CHANGES_REQUESTED", "2");
        assertThat(form.select("label").text()).isEqualTo("Which changes are needed?");
        assertThat(form.select("button").eachText()).containsExactly("Request changes for Lead", "Cancel");
        assertThat(desk.form(page.build(), "conditions", ROLE)
                        .select("[name=onBehalfOf]")
                        .val())
                .isEmpty();
    }

    private void assertNoForm(RfcPageBuilder page, String name, String role) {
        assertThatThrownBy(() -> desk.form(page.build(), name, role)).isInstanceOf(Refused.class);
    }

    @Test
    void decisionOfADelegateTellsBoth() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .by("key-architect"));

        assertThat(row.select(".rfc-what").text()).isEqualTo("Architect for Lead approved");
    }

    @Test
    void approverHasADelegateBesideThem() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead", "key-architect")
                .delegation("key-lead", "key-reader"));

        assertThat(people(row)).containsExactly("Lead → Reader (until Mar 3, 2026) waiting", "Architect waiting");
    }

    @Test
    void administratorIsOfferedToNameADelegateForApproversWhoAreAway() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-architect")
                .namesDelegates();

        assertThat(show(page).select("[data-rfc-toggle=delegate-for]").text())
                .isEqualTo("Name a delegate for somebody who is away");
        Element form = desk.form(page.build(), "delegate-for", ROLE);
        assertThat(form.select("[name=onBehalfOf] option").eachText()).containsExactly("Lead");
        assertThat(form.select("textarea[name=reason][required]")).hasSize(1);
        assertThat(form.select(".rfc-found").attr("aria-label")).isEqualTo("Who decides instead?");
        assertThat(form.select("[name=spaceKey] option").eachAttr("value")).containsExactly("", "DEMO");
        assertThat(show(RfcPageBuilder.rfc().role(ROLE, "any", "key-lead")).select("[data-rfc-toggle=delegate-for]"))
                .isEmpty();
        assertThat(show(RfcPageBuilder.rfc()
                                .roleOf(RoleKind.INFORMED, ROLE, List.of("key-lead"))
                                .namesDelegates())
                        .select("[data-rfc-toggle=delegate-for]"))
                .as("nobody decides for such a role")
                .isEmpty();
    }

    @Test
    void administratorOfTheSpaceIsOfferedToNameADelegateForItsRfcsOnly() {
        Element form = desk.form(
                RfcPageBuilder.rfc()
                        .role(ROLE, "any", "key-lead")
                        .readBy("key-architect")
                        .namesDelegatesHere()
                        .build(),
                "delegate-for",
                ROLE);

        assertThat(form.select("[type=hidden][name=spaceKey]").attr("value")).isEqualTo("DEMO");
        assertThat(form.select("select[name=spaceKey]")).isEmpty();
        assertThat(form.select(".rfc-found").attr("aria-label"))
                .isEqualTo("Who decides instead, on the RFCs of this space?");
    }

    @Test
    void delegateOfAnotherSpaceDoesNotShow() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead", "key-architect")
                .delegationIn("DEMO", "key-lead", "key-reader")
                .delegationIn("OPS", "key-architect", "key-reader");

        assertThat(people(show(page)))
                .containsExactly("Lead → Reader (until Mar 3, 2026) waiting", "Architect waiting");
    }

    @Test
    void approverSeesTheirDelegatesOfEverySpace() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead")
                .delegating(ROLE)
                .delegationIn("OPS", "key-lead", "key-architect");

        assertThat(show(page).select(".rfc-menu button").text()).isEqualTo("Name a delegate");
        assertThat(desk.form(page.build(), "delegate", ROLE)
                        .select(".rfc-delegations li span")
                        .text())
                .endsWith("to Mar 3, 2026 (only in the space OPS)");
    }

    @Test
    void delegateIsOfferedToDecideForTheApprover() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE)
                .form(ROLE, "key-lead"));

        assertThat(row.select("[data-rfc-panel=buttons] button").eachText())
                .containsExactly(
                        "Approve for Lead",
                        "Approve and comment for Lead",
                        "Approve with conditions for Lead",
                        "Request changes for Lead",
                        "Abstain for Lead");
        assertThat(row.select("input[name=onBehalfOf]").eachAttr("value")).containsOnly("key-lead");
    }

    @Test
    void whoDecidesForThemselvesAndAnotherHasControlsForEach() {
        Element row = show(RfcPageBuilder.rfc()
                .role(ROLE, "all", "key-lead", "key-architect")
                .approvedBeforeTheChange(ROLE, "key-lead")
                .readBy("key-architect")
                .form(ROLE, "key-lead"));

        assertThat(row.select("[data-rfc-panel=buttons] .aui-button-primary").eachText())
                .containsExactly("Approve", "Approve the new version for Lead");
        assertThat(row.select("[data-rfc-panel]").eachAttr("data-rfc-panel")).containsExactly("buttons", "buttons");
        assertThat(row.select("[data-rfc-toggle]").eachAttr("data-rfc-toggle"))
                .containsExactly(
                        "comment",
                        "conditions",
                        "changes",
                        "comment-key-lead",
                        "conditions-key-lead",
                        "changes-key-lead");
        assertThat(row.select("input[name=previous]").eachAttr("value")).containsOnly("2");
    }

    @Test
    void whoIsAskedIsOfferedToNameADelegate() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead")
                .delegating(ROLE);

        assertThat(show(page).select(".rfc-menu button").eachText()).containsExactly("Name a delegate");
        assertThat(desk.form(page.build(), "delegate", ROLE)
                        .select("[data-rfc-path=/delegations] [type=date]")
                        .eachAttr("min"))
                .containsOnly("2026-03-02");
    }

    @Test
    void whoHasADelegateCanTakeThatBack() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead")
                .delegating(ROLE)
                .delegation("key-lead", "key-architect");
        Element row = desk.form(page.build(), "delegate", ROLE);

        assertThat(show(page).select(".rfc-menu button").text()).isEqualTo("Your delegate: Architect");
        assertThat(row.select(".rfc-delegations li").text())
                .isEqualTo("Architect decides for you from Mar 1, 2026 to Mar 3, 2026 Take back");
        assertThat(row.select("form[data-rfc-method=DELETE]").attr("data-rfc-path"))
                .isEqualTo("/delegations/1");
    }

    @Test
    void macroWithoutARoleSaysHowToPutItRight() {
        assertThat(desk.render("rfc-approval", "display", Map.of()).text())
                .startsWith("This approval macro has no role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "feed", "email", "diff"})
    void paperGetsTextOnly(String output) {
        desk.shows(minor().readBy("key-lead")
                .assignable()
                .delegating(ROLE)
                .delegation("key-lead", "key-architect")
                .withdrawable()
                .objectionable()
                .build());

        Element row = desk.render("rfc-approval", output, Map.of("role", ROLE));

        assertThat(row.select("button, form, textarea, svg")).isEmpty();
        assertThat(row.text()).contains(ROLE, "Approved", "Lead approved", "Carried over to version 4");
    }

    private Element show(RfcPageBuilder page) {
        return desk.shows(page.build()).approval(ROLE);
    }

    private Element preview(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("role", ROLE);
        return desk.render("rfc-approval", "preview", all);
    }

    /** Those who have not decided, without the initials beside their names. */
    private static List<String> people(Element row) {
        return row.select(".rfc-person").stream()
                .map(person -> person.select(".rfc-name, .rfc-state").eachText())
                .map(words -> String.join(" ", words))
                .toList();
    }
}
