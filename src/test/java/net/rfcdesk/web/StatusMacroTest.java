package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.AwaitedRole;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusMacroTest {
    private final MacroFixture desk = new MacroFixture();

    @Test
    void coAuthorsAreNamedWithTheirVersions() {
        Element card = desk.shows(
                        RfcPageBuilder.rfc().coAuthor("key-lead", 3, 5).build())
                .status();

        assertThat(card.select(".rfc-facts dd").get(0).text()).isEqualTo("Author, with Lead (versions 3, 5)");
    }

    @Test
    void authorsAreOfferedToHandTheRfcOver() {
        Element card = desk.shows(RfcPageBuilder.rfc().handingOver().build()).status();

        assertThat(card.select(".rfc-menu button[data-rfc-toggle=hand-over]").text())
                .isEqualTo("Hand over to another author …");
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select("[data-rfc-toggle=hand-over]"))
                .isEmpty();
    }

    @Test
    void whoMayEditThePageIsOfferedAnotherDayToDecideBy() {
        RfcPageBuilder page = RfcPageBuilder.rfc().dating();

        Element form = desk.form(page.build(), "decide-by", null);

        assertThat(desk.shows(page.build())
                        .status()
                        .select(".rfc-menu button[data-rfc-toggle=decide-by]")
                        .text())
                .isEqualTo("Change decide by …");
        assertThat(form.select("input[type=date][name=decideBy]").attr("min")).isNotEmpty();
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select("[data-rfc-toggle=decide-by]"))
                .isEmpty();
    }

    @Test
    void whoMayEditThePageIsOfferedOtherMonthsUntilReview() {
        RfcPageBuilder page = RfcPageBuilder.rfc().reviewing().reviewedAfter(6);

        Element form = desk.form(page.build(), "review", null);

        Element card = desk.shows(page.build()).status();
        assertThat(card.select(".rfc-menu button[data-rfc-toggle=review]").text())
                .isEqualTo("Change review …");
        assertThat(card.select(".rfc-facts").text()).contains("Review due after 6 months");
        assertThat(form.select("input[type=number][name=reviewMonths]").val()).isEqualTo("6");
        assertThat(form.text()).contains("what the space says: never.");
        Element without = desk.shows(RfcPageBuilder.rfc().build()).status();
        assertThat(without.select("[data-rfc-toggle=review]")).isEmpty();
        assertThat(without.select(".rfc-facts").text()).doesNotContain("Review");
    }

    @Test
    void whoMayAskIsOfferedAFormWithEverybodyWhoIsWaitedFor() {
        Asked asked = new Asked("key-author", Instant.parse("2026-03-01T10:00:00Z"), "Please", true);
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role("Lead", "any", "key-lead")
                .role("Security", "2", "key-lead", "key-architect")
                .asking()
                .awaiting("Lead", new AwaitedRole.Person("key-lead", null, true, null))
                .awaiting(
                        "Security",
                        new AwaitedRole.Person("key-lead", null, false, null),
                        new AwaitedRole.Group("architects", false, asked))
                .delegation("key-lead", "key-reader");

        assertThat(desk.shows(page.build())
                        .status()
                        .select("[data-rfc-toggle=ask]")
                        .text())
                .isEqualTo("Ask again");
        Element form = desk.form(page.build(), "ask", null);
        assertThat(form.select("[type=checkbox][checked]").eachAttr("name")).containsExactly("people", "groups");
        assertThat(form.select("[type=checkbox]").eachAttr("value")).containsExactly("key-lead", "architects");
        assertThat(form.select(".rfc-ask-line").eachText())
                .containsExactly(
                        "Lead → Reader (until Mar 3, 2026) as Lead, Security decided on an earlier text",
                        "architects (group) as Security asked again after changes by Author on Mar 1, 2026, 11:00 AM");
    }

    @Test
    void whoWasNotAskedBeforeIsAskedForTheirApproval() {
        Asked asked = new Asked("key-author", Instant.parse("2026-03-01T10:00:00Z"), "", false);

        assertThat(askButton(
                        new AwaitedRole.Person("key-lead", null, false, asked),
                        new AwaitedRole.Group("architects", false, null)))
                .isEqualTo("Ask for approval");
        assertThat(askButton(
                        new AwaitedRole.Person("key-lead", null, false, asked),
                        new AwaitedRole.Group("architects", false, asked)))
                .isEqualTo("Ask again");
    }

    @Test
    void groupWhoseMembersDecidedOnAnEarlierTextIsAskedAgain() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role("Lead", "any", "key-lead")
                .asking()
                .awaiting(
                        "Lead",
                        new AwaitedRole.Person("key-lead", null, false, null),
                        new AwaitedRole.Group("architects", true, null));

        assertThat(desk.shows(page.build())
                        .status()
                        .select("[data-rfc-toggle=ask]")
                        .text())
                .isEqualTo("Ask again");
        assertThat(desk.form(page.build(), "ask", null)
                        .select(".rfc-ask-line")
                        .last()
                        .text())
                .isEqualTo("architects (group) as Lead members decided on an earlier text");
    }

    private String askButton(AwaitedRole.Person person, AwaitedRole.Group group) {
        return desk.shows(RfcPageBuilder.rfc()
                        .role("Lead", "any", "key-lead")
                        .asking()
                        .awaiting("Lead", person, group)
                        .build())
                .status()
                .select("[data-rfc-toggle=ask]")
                .text();
    }

    @Test
    void whoWasAskedOrDecidedBeforeIsAskedAgain() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role("Lead", "any", "key-lead")
                .asking()
                .awaiting("Lead", new AwaitedRole.Person("key-lead", null, true, null));

        assertThat(desk.shows(page.build())
                        .status()
                        .select("[data-rfc-toggle=ask]")
                        .text())
                .isEqualTo("Ask again");
    }

    @Test
    void nobodyElseIsOfferedToAsk() {
        RfcPage page = RfcPageBuilder.rfc().role("Lead", "any", "key-lead").build();

        assertThat(desk.shows(page).status().select("[data-rfc-toggle=ask]")).isEmpty();
        assertThatThrownBy(() -> desk.form(page, "ask", null)).isInstanceOf(Refused.class);
    }

    @Test
    void concernOfSomebodyWhoDoesNotDecideIsShownUntilItIsResolved() {
        RfcPage page = RfcPageBuilder.rfc()
                .raised("key-architect", "Too <slow>.")
                .raises()
                .build();

        Element card = desk.shows(page).status();

        assertThat(card.select(".rfc-concern .rfc-line").text()).startsWith("Architect raised a concern");
        assertThat(card.select(".rfc-concern > .rfc-reason").text()).isEqualTo("Too <slow>.");
        assertThat(card.select(".rfc-concern button").eachText()).containsExactly("Answer");
        assertThat(card.select("[data-rfc-toggle=concern]").text()).isEqualTo("Raise a concern");
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select(".rfc-concern, [data-rfc-toggle=concern]"))
                .isEmpty();
    }

    @Test
    void cardTellsNumberStatusAuthorDatesAndProgress() {
        desk.shows(RfcPageBuilder.rfc()
                .role("Security Team", "any", "key-lead")
                .role("Product Manager", "any", "key-architect")
                .approved("Security Team", "key-lead")
                .build());

        Element card = desk.status();

        assertThat(card.select(".rfc-number").text()).isEqualTo("RFC-7");
        assertThat(card.select(".rfc-head .rfc-word").text()).isEqualTo("Proposed");
        assertThat(card.select("dd").eachText()).hasSize(3).contains("Author");
        assertThat(card.select(".rfc-progress .rfc-count").text()).isEqualTo("1 of 2");
        assertThat(card.select(".rfc-facts time").eachAttr("datetime"))
                .containsExactly("2026-03-02T08:30:00Z", "2026-03-03T09:30:00Z");
        assertThat(card.select(".rfc-part")).hasSize(2);
        assertThat(card.select(".rfc-part.rfc-met")).hasSize(1);
    }

    @Test
    void acceptanceUnderLoosenedRolesIsMarkedAndTellsWhoLoosenedThem() {
        RfcPage page = RfcPageBuilder.rfc().status(Status.ACCEPTED).loosened().build();

        Element card = desk.shows(page).status();

        assertThat(card.select(".rfc-bypass .rfc-what").text()).isEqualTo("Roles were loosened before acceptance");
        assertThat(card.select(".rfc-loosenings li").text())
                .startsWith("Architect removed the role Security <Team> in version 3 Mar 2, 2026");
        assertThat(card.select(".rfc-loosenings a").attr("href"))
                .endsWith("&selectedPageVersions=2&selectedPageVersions=3");
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select(".rfc-loosenings"))
                .isEmpty();
    }

    @Test
    void acceptedVersionIsNamedBesideALaterOne() {
        RfcPage page = RfcPageBuilder.rfc().status(Status.ACCEPTED).loosened().build();

        Element accepted = desk.shows(page).status().selectFirst(".rfc-accepted-version");

        assertThat(accepted.text()).isEqualTo("Accepted: version 3 Compare with the current version");
        assertThat(accepted.select("a").attr("href")).endsWith("&selectedPageVersions=3&selectedPageVersions=4");
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select(".rfc-accepted-version"))
                .isEmpty();
    }

    @Test
    void requiredRoleWithoutMacroIsBelowTheCardAndCanBeDecidedThere() {
        desk.shows(RfcPageBuilder.rfc()
                .readBy("key-lead")
                .role("Product Manager", "any", "key-architect")
                .role("Security Team", "any", "key-lead")
                .requiredInItsSpace()
                .withoutMacro()
                .build());

        Element status = desk.status();

        assertThat(status.select(".rfc-status + .rfc-approval .rfc-role").eachText())
                .containsExactly("Security Team");
        assertThat(status.select(".rfc-approval .rfc-note").text())
                .isEqualTo("Required by the space. The settings of the space say who is asked.");
        assertThat(status.select(".rfc-approval form")).isNotEmpty();
    }

    @Test
    void roleThatTheSiteRequiresSaysSo() {
        desk.shows(RfcPageBuilder.rfc()
                .role("Security Team", "any", "key-lead")
                .requiredByTheSite()
                .withoutMacro()
                .build());

        assertThat(desk.status().select(".rfc-approval .rfc-note").text())
                .isEqualTo("Required by the site. The settings of the site say who is asked.");
    }

    @Test
    void minimumOfPeopleIsTold() {
        desk.shows(RfcPageBuilder.rfc()
                .role("Lead", "any", "key-lead")
                .approved("Lead", "key-lead")
                .minimumApprovals(3)
                .build());

        assertThat(desk.status().select(".rfc-progress .rfc-count").text())
                .isEqualTo("1 of 1; people: 1 of at least 3");
    }

    @Test
    void timesAreTheReaders() {
        assertThat(new MacroFixture(Locale.GERMANY, new NewVelocity())
                        .shows(RfcPageBuilder.rfc().build())
                        .status()
                        .select("time")
                        .eachText())
                .containsExactly("02.03.2026", "03.03.2026, 10:30");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasAWordAndAnIcon(Status status) {
        desk.shows(RfcPageBuilder.rfc().status(status).build());

        Element lozenge = desk.status().selectFirst(".rfc-head .aui-lozenge");

        assertThat(lozenge.text()).isNotBlank().doesNotContain("rfc-desk.");
        assertThat(lozenge.select("svg[aria-hidden=true] path").attr("d")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"rfc-status,blogpost", "rfc-status,comment", "rfc-approval,blogpost", "rfc-approval,comment"})
    void blogPostOrCommentIsNoRfcAndSaysSo(String macro, String type) {
        ConversionContext context = MacroFixture.context("display");
        when(context.getEntity().getType()).thenReturn(type);

        assertThat(desk.html(macro, Map.of("role", "Lead"), context))
                .contains("An RFC is a page.")
                .doesNotContain("<form");
    }

    @Test
    void readersWithoutRightsSeeNoControlsButTheRecord() {
        desk.shows(RfcPageBuilder.rfc().build());

        Element card = desk.status();
        assertThat(card.select("button:not(dialog *)").eachText())
                .containsExactly("More actions", "Record", "Copy link");
        assertThat(card.select("[data-rfc-method], textarea")).isEmpty();
    }

    @Test
    void recordIsOfferedOnlyWhereItCanBeClicked() {
        desk.shows(RfcPageBuilder.rfc().build());

        assertThat(desk.render("rfc-status", "display", Map.of())
                        .select("[data-rfc-record]")
                        .attr("data-rfc-record"))
                .isEqualTo("/pages/12/record/fragment");
        for (String output : List.of("preview", "pdf")) {
            assertThat(desk.render("rfc-status", output, Map.of()).select("button, dialog"))
                    .isEmpty();
        }
    }

    @Test
    void editorsAreOfferedTheStatusesTheyMaySet() {
        desk.shows(
                RfcPageBuilder.rfc().settable(Status.ACCEPTED, Status.REJECTED).build());

        Element card = desk.status();

        assertThat(card.select("[data-rfc-panel=menu] .rfc-menu-item").eachText())
                .containsExactly("Accepted", "Rejected");
        assertThat(card.select("form").eachAttr("data-rfc-path")).containsOnly("/pages/12/status");
        assertThat(card.select("input[name=from]").eachAttr("value")).containsOnly("PROPOSED");
        assertThat(card.select("[role=alert]")).hasSize(1);
    }

    @Test
    void aReasonIsAskedForOnlyWhereOneIsRequired() {
        RfcPage page =
                RfcPageBuilder.rfc().settable(Status.ACCEPTED, Status.REJECTED).build();
        Element card = desk.shows(page).status();
        Element form = desk.form(page, "REJECTED", null);

        assertThat(card.select("form input[name=status]").eachAttr("value")).containsExactly("ACCEPTED");
        assertThat(card.select("[data-rfc-toggle=REJECTED]").text()).isEqualTo("Rejected");
        assertThat(form.select("form:has(textarea[required]) input").eachAttr("value"))
                .containsExactly("REJECTED", "PROPOSED");
        assertThat(form.select("label").text()).isEqualTo("Why is it rejected?");
        assertNoForm(page, "ACCEPTED");
        assertNoForm(page, "DEPRECATED");
    }

    @Test
    void changeOfAnAcceptedPageIsTold() {
        desk.shows(RfcPageBuilder.rfc().status(Status.ACCEPTED).outdated().build());

        assertThat(desk.status().select(".rfc-warning").text()).contains("changed since it was accepted");
    }

    @Test
    void anAcceptedPageThatDidNotChangeHasNoWarning() {
        desk.shows(RfcPageBuilder.rfc()
                .status(Status.ACCEPTED)
                .role("Security Team", "any", "key-lead")
                .approved("Security Team", "key-lead")
                .build());

        assertThat(desk.status().select(".rfc-warning")).isEmpty();
    }

    @Test
    void newestChangeOfTheStatusIsToldWithWhoWhenAndWhy() {
        desk.shows(RfcPageBuilder.rfc()
                .became(Status.REJECTED, "key-lead", "Too <b>dear</b>.")
                .build());

        Element told = desk.status().selectFirst(".rfc-transition");

        assertThat(told.text()).startsWith("Rejected by Lead").endsWith("Too <b>dear</b>.");
        assertThat(told.select("time").attr("datetime")).isEqualTo("2026-03-02T10:30:00Z");
        assertThat(told.select("svg[aria-hidden=true]")).hasSize(1);
    }

    @Test
    void acceptanceByTheLastApprovalNeedsNoReason() {
        desk.shows(RfcPageBuilder.rfc()
                .becameByItself(Status.ACCEPTED, "key-lead", Cause.DECISION)
                .build());

        Element told = desk.status().selectFirst(".rfc-transition");

        assertThat(told.text()).startsWith("Accepted: all approvals are in (last: Lead)");
        assertThat(told.select("blockquote")).isEmpty();
    }

    @Test
    void saveThatReopenedItIsTold() {
        desk.shows(RfcPageBuilder.rfc()
                .becameByItself(Status.PROPOSED, "key-lead", Cause.EDIT)
                .build());

        assertThat(desk.status().select(".rfc-transition").text())
                .startsWith("Reopened: Lead changed the page in version 3");
    }

    @Test
    void draftSaysThatNobodyIsAskedAndOffersToProposeIt() {
        desk.shows(RfcPageBuilder.rfc()
                .status(Status.DRAFT)
                .settable(Status.PROPOSED)
                .build());

        Element card = desk.status();

        assertThat(card.select(".rfc-head .rfc-word").text()).isEqualTo("Draft");
        assertThat(card.select(".rfc-note").text())
                .isEqualTo("This RFC is a draft: nobody is asked before it is proposed.");
        assertThat(card.select("form[data-rfc-path=/pages/12/status] input").eachAttr("value"))
                .containsExactly("PROPOSED", "DRAFT");
        assertThat(card.select("form button.aui-button-primary").text()).isEqualTo("Propose");
        assertThat(card.select("[data-rfc-toggle=menu]")).isEmpty();
    }

    @Test
    void draftOffersNothingToReaders() {
        desk.shows(RfcPageBuilder.rfc().status(Status.DRAFT).build());

        Element card = desk.status();

        assertThat(card.select(".rfc-note")).hasSize(1);
        assertThat(card.select("[data-rfc-method]")).isEmpty();
    }

    @Test
    void proposedRfcIsMadeADraftAgainWithAReason() {
        RfcPage page = RfcPageBuilder.rfc().settable(Status.DRAFT).build();

        assertThat(desk.shows(page).status().select("[data-rfc-toggle=DRAFT]").text())
                .isEqualTo("Draft");
        assertThat(desk.form(page, "DRAFT", null).select("label").text()).isEqualTo("Why is it a draft again?");
    }

    @Test
    void draftThatWasProposedIsToldAsThat() {
        desk.shows(RfcPageBuilder.rfc()
                .status(Status.DRAFT)
                .became(Status.PROPOSED, "key-lead", "")
                .build());

        assertThat(desk.status().select(".rfc-transition").text()).startsWith("Proposed by Lead");
    }

    @Test
    void addressesOfTheWebCanBeFollowedAndNothingElse() {
        desk.shows(RfcPageBuilder.rfc()
                .became(
                        Status.IMPLEMENTED,
                        "key-lead",
                        "See (https://example.org/a?b=1&c=\"x). javascript:alert(1) http://b.example/.")
                .build());

        Element told = desk.status().selectFirst(".rfc-transition blockquote");

        assertThat(told.text())
                .isEqualTo("See (https://example.org/a?b=1&c=\"x). javascript:alert(1) http://b.example/.");
        assertThat(told.select("a").eachAttr("href"))
                .containsExactly("https://example.org/a?b=1&c=", "http://b.example/");
    }

    @Test
    void acceptanceWithoutAllApprovalsIsToldWithWhoWhenAndWhy() {
        desk.shows(RfcPageBuilder.rfc()
                .role("Security Team", "any", "key-lead")
                .bypassed("key-architect", "It <b>burns</b>.")
                .build());

        Element card = desk.status();

        assertThat(card.select(".rfc-bypass").text())
                .startsWith("Accepted without all approvals by Architect")
                .endsWith("It <b>burns</b>.");
        assertThat(card.select(".rfc-bypass time").attr("datetime")).isEqualTo("2026-03-02T10:30:00Z");
        assertThat(card.select(".rfc-bypass svg[aria-hidden=true]")).hasSize(1);
        assertThat(card.select(".rfc-warning")).isEmpty();
    }

    @Test
    void changeOfAPageThatWasAcceptedWithoutAllApprovalsIsTold() {
        desk.shows(RfcPageBuilder.rfc()
                .role("Security Team", "any", "key-lead")
                .bypassed("key-architect", "It burns.")
                .outdated()
                .build());

        assertThat(desk.status().select(".rfc-bypass, .rfc-warning")).hasSize(2);
    }

    @Test
    void spaceAdministratorsAreOfferedToAcceptWithoutAllApprovals() {
        RfcPage page = RfcPageBuilder.rfc().bypassable().build();
        Element card = desk.shows(page).status();
        Element form = desk.form(page, "bypass", null).selectFirst("form[data-rfc-path=/pages/12/bypass]");

        assertNoForm(RfcPageBuilder.rfc().build(), "bypass");

        assertThat(card.select("[data-rfc-toggle=bypass].rfc-menu-item").text())
                .isEqualTo("Accept without all approvals …");
        assertThat(form.attr("data-rfc-method")).isEqualTo("POST");
        assertThat(form.select("textarea[name=reason][required]")).hasSize(1);
        assertThat(card.selectFirst(".rfc-status").attr("data-rfc-version")).isEqualTo("4");
        assertThat(card.select("[role=alert]")).hasSize(1);
    }

    @Test
    void authorOfASaveCanMarkItAsMinor() {
        RfcPage page = outdated().readBy("key-author").markable(4).build();
        Element card = desk.shows(page).status();

        assertThat(card.select(".rfc-outdated-by-edit .rfc-line").text())
                .isEqualTo("Your edit (version 4) outdated 1 approval: Lead. See what changed");
        Element form = desk.form(page, "minor-edit-4", null).selectFirst("form[data-rfc-panel=minor-edit-4][hidden]");
        assertNoForm(page, "minor-edit-3");
        assertThat(form.attr("data-rfc-path")).isEqualTo("/pages/12/versions/4/minor-edit");
        assertThat(form.select("textarea[name=reason][required]")).hasSize(1);
        assertThat(card.select("[data-rfc-toggle=minor-edit-4][aria-expanded=false]")
                        .text())
                .isEqualTo("Mark as minor correction");
    }

    @Test
    void nobodyElseIsToldOfTheSave() {
        assertThat(desk.shows(outdated().readBy("key-lead").build()).status().select(".rfc-outdated-by-edit"))
                .isEmpty();
        assertThat(desk.shows(outdated().readBy(null).build()).status().select(".rfc-outdated-by-edit"))
                .isEmpty();
    }

    @Test
    void authorOfAMinorEditLearnsWhoObjected() {
        Element card = desk.shows(outdated()
                        .minor("A typo")
                        .objected("key-lead")
                        .readBy("key-author")
                        .build())
                .status();

        assertThat(card.select(".rfc-outdated-by-edit .rfc-why-not").text())
                .startsWith("Lead objected to the minor correction (Mar 2, 2026");
        assertThat(card.select(".rfc-outdated-by-edit button")).isEmpty();
    }

    @Test
    void saveThatIsMarkedAsMinorIsNoLongerTold() {
        RfcPageBuilder minor = outdated().minor("A typo").readBy("key-author");

        assertThat(desk.shows(minor.build()).status().select(".rfc-outdated-by-edit"))
                .isEmpty();
    }

    @Test
    void authorReadsWhatOthersMayDoInstead() {
        RfcPageBuilder own = RfcPageBuilder.rfc()
                .own(RefusalCode.OWN_ACCEPTANCE, PolicySource.SPACE)
                .own(RefusalCode.OWN_BYPASS, PolicySource.LOCKED);

        assertThat(desk.shows(own.build()).status().select(".rfc-note").eachText())
                .containsExactly(
                        "You wrote this RFC; somebody else who can edit the page has to accept it."
                                + " The space’s settings say so.",
                        "You wrote this RFC; authors can’t accept their own without all approvals here."
                                + " An administrator of Confluence decided this for all spaces.");
    }

    @Test
    void proposedRfcWhoseRolesAreAllMetSaysThatItCanBeAccepted() {
        RfcPageBuilder complete =
                RfcPageBuilder.rfc().role("Security Team", "any", "key-lead").approved("Security Team", "key-lead");

        assertThat(desk.shows(complete.build()).status().select(".rfc-note").text())
                .startsWith("All roles have approved.");
        assertThat(desk.shows(complete.status(Status.ACCEPTED).build()).status().select(".rfc-note"))
                .isEmpty();
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().select(".rfc-note"))
                .isEmpty();
    }

    private static RfcPageBuilder outdated() {
        return RfcPageBuilder.rfc()
                .role("Security Team", "any", "key-lead")
                .approvedBeforeTheChange("Security Team", "key-lead")
                .edited(4, "key-author");
    }

    @Test
    void aPageThatIsNotSavedSaysWhatItWillBecome() {
        assertThat(desk.status().text())
                .isEqualTo("This page becomes an RFC when it is saved, and gets its number then.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "feed", "email", "diff", "PDF"})
    void paperGetsTextOnly(String output) {
        desk.shows(outdated()
                .settable(Status.REJECTED)
                .readBy("key-author")
                .markable(4)
                .build());

        Element card = desk.render("rfc-status", output, Map.of());

        assertThat(card.select("button, form, textarea, svg, .rfc-bar")).isEmpty();
        assertThat(card.text()).contains("RFC-7", "Proposed", "0 of 1");
        assertThat(desk.required()).isEmpty();
    }

    @Test
    void previewOffersNothingToClick() {
        desk.shows(RfcPageBuilder.rfc().settable(Status.REJECTED).build());

        assertThat(desk.render("rfc-status", "preview", Map.of()).select("button, form"))
                .isEmpty();
    }

    @Test
    void authorWhoIsGoneOrWasNeverKnownHasAWord() {
        assertThat(desk.shows(RfcPageBuilder.rfc().author("key-gone").build())
                        .status()
                        .text())
                .contains("Former user");
        assertThat(desk.shows(RfcPageBuilder.rfc().author(null).build())
                        .status()
                        .text())
                .contains("Anonymous");
    }

    @Test
    void pageIsReadOnceForAllItsMacros() {
        desk.shows(RfcPageBuilder.rfc().role("Security Team", "any", "key-lead").build());
        ConversionContext context = MacroFixture.context("display");

        desk.html("rfc-status", Map.of(), context);
        desk.html("rfc-approval", Map.of("role", "Security Team"), context);
        desk.html("rfc-approval", Map.of("role", "Product Manager"), context);

        verify(desk.pages(), times(1)).find(any());
    }

    @Test
    void linksAreToldWithTheStatusOfTheOthers() {
        desk.shows(RfcPageBuilder.rfc()
                .linked(Relation.RELATED_TO, "OPS", 4)
                .linked(Relation.SUPERSEDED_BY)
                .supersededInTheEndBy(8)
                .build());

        Element card = desk.status();

        assertThat(card.select(".rfc-relations dt").eachText())
                .containsExactly("Superseded by", "Latest", "Related to");
        assertThat(card.select(".rfc-relations dd").eachText())
                .containsExactly(
                        "RFC-3: Other <search> Implemented",
                        "RFC-8: Other <search> Implemented",
                        "OPS RFC-4: Other <search> Implemented");
        assertThat(card.select(".rfc-relations form")).isEmpty();
    }

    @Test
    void linkedRfcThatCannotBeSeenIsNamedAsTheRecordHasIt() {
        desk.shows(
                RfcPageBuilder.rfc().linkedUnseen(Relation.SUPERSEDES, "OPS", 4).build());

        assertThat(desk.status().select(".rfc-relations dd").text())
                .isEqualTo("OPS RFC-4 (deleted, or you may not view it)");
        assertThat(desk.status().select(".rfc-relations a")).isEmpty();
    }

    @Test
    void editorLinksAndTakesLinksBack() {
        RfcPage page =
                RfcPageBuilder.rfc().linkable().linked(Relation.RELATED_TO).build();

        assertThat(desk.shows(page).status().select("[data-rfc-method=DELETE]").attr("data-rfc-path"))
                .isEqualTo("/pages/12/links/9");
        assertThat(desk.form(page, "link", null)
                        .select("[data-rfc-panel=link] option")
                        .eachAttr("value"))
                .containsExactly("RELATED_TO", "SUPERSEDES");
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,false", "REJECTED,false", "ACCEPTED,true", "IMPLEMENTED,true", "DEPRECATED,true"})
    void onlyWhatWasAcceptedIsOfferedToBeSuperseded(Status status, boolean offered) {
        RfcPage page = RfcPageBuilder.rfc()
                .status(status)
                .settable(Status.PROPOSED)
                .linkable()
                .build();

        assertThat(desk.shows(page)
                        .status()
                        .select("[data-rfc-toggle=supersede]")
                        .isEmpty())
                .isNotEqualTo(offered);
        if (offered) {
            assertThat(desk.form(page, "supersede", null)
                            .select("[type=hidden]")
                            .val())
                    .isEqualTo("SUPERSEDED_BY");
        } else {
            assertNoForm(page, "supersede");
        }
    }

    private void assertNoForm(RfcPage page, String name) {
        assertThatThrownBy(() -> desk.form(page, name, null)).isInstanceOf(Refused.class);
    }
}
