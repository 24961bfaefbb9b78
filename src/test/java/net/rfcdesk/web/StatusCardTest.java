package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.rfcdesk.approval.GroupMembers;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status card asks of its reader. */
class StatusCardTest {
    private static final String ROLE = "Security Team";

    private final MacroFixture desk = new MacroFixture();

    @Test
    void cardSaysWhenAnInactiveRfcIsRejected() {
        Element card = desk.shows(RfcPageBuilder.rfc()
                        .closesAt(Instant.parse("2026-03-20T10:00:00Z"))
                        .build())
                .status();

        assertThat(card.select(".rfc-call-title").text())
                .contains("Unless something does, it is rejected automatically on Mar 20, 2026");
        assertThat(desk.shows(RfcPageBuilder.rfc().build()).status().text()).doesNotContain("rejected automatically");
    }

    @Test
    void approverIsAskedOnTheStatusCard() {
        Element call = status(RfcPageBuilder.rfc()
                        .role(ROLE, "any", "key-lead")
                        .readBy("key-lead")
                        .delegating(ROLE))
                .selectFirst(".rfc-call");

        assertThat(call.select(".rfc-call-title").text()).isEqualTo("Your approval is requested: Security Team");
        assertThat(call.select("button").eachText())
                .containsExactly(
                        "Approve",
                        "Request changes",
                        "More",
                        "Approve and comment",
                        "Approve with conditions",
                        "Abstain",
                        "Name a delegate");
        assertThat(call.select("form").first().attr("data-rfc-done")).isEqualTo("Approved for Security Team.");
    }

    @Test
    void rowsHavePicturesOfThosePeopleWhoHaveOne() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead", "key-architect", "key-gone")
                .approved(ROLE, "key-lead");

        Elements pictures = status(page).select("img");

        assertThat(pictures.eachAttr("src")).containsExactly("/confluence/download/attachments/7/user-avatar");
        assertThat(pictures.first().attr("alt")).isEmpty();
        assertThat(desk.status().select("span.rfc-avatar").eachText()).containsExactly("A", "FU");
        assertThat(desk.approval(ROLE).select(".rfc-avatar").stream().map(Element::tagName))
                .containsExactly("img", "span", "span");
        assertThat(desk.render("rfc-status", "pdf", Map.of()).select("img")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Meier, AM",
        "Anna Meier (ext), AM",
        "anna-lena von der Heide, AH",
        "Anna, A",
        "4th Floor, F",
        "007, 0",
        "李 小龙, 李小",
        "'', ''"
    })
    void initialsAreOfWordsThatBeginWithALetter(String name, String initials) {
        assertThat(UserNames.initials(name)).isEqualTo(initials);
    }

    @Test
    void groupFoldsToOneRow() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .groupRole(ROLE, "2", new GroupMembers("security", List.of("key-architect"), false))
                .approved(ROLE, "key-lead")
                .readBy("key-reader");

        Element group = status(page).selectFirst("details.rfc-group:not([open])");

        assertThat(group.select("summary").text()).isEqualTo("S anyone in security: 2 needed, 1 approved");
        assertThat(group.select(".rfc-name").eachText()).containsExactly("Lead", "Architect");
        assertThat(group.select("li .rfc-state").eachText()).containsExactly("approved", "waiting");
        assertThat(group.select("li").last().text()).isEqualTo("and others in the group");
        assertThat(desk.status().select(".rfc-summary > .rfc-people-rows > li")).hasSize(1);
        assertThat(desk.approval(ROLE).select("details.rfc-group .rfc-name").eachText())
                .containsExactly("Architect");
    }

    @Test
    void groupOfTheReaderIsOpen() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .groupRole(ROLE, "2", new GroupMembers("security", List.of("key-lead", "key-architect"), true))
                .readBy("key-lead");

        Element group = status(page).selectFirst("details.rfc-group[open]");

        assertThat(group.select("li").eachText()).containsExactly("Lead waiting for you", "A Architect waiting");
    }

    @Test
    void groupWhoseMembersAreNotKnownHasNothingToUnfold() {
        RfcPageBuilder page = RfcPageBuilder.rfc().groupRole(ROLE, "security");

        assertThat(status(page).select("details")).isEmpty();
        assertThat(desk.status().select(".rfc-person").text()).isEqualTo("S anyone in security 1 needed, 0 approved");
    }

    @Test
    void callLeadsToTheRole() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role("Engineering Lead", "any", "key-architect")
                .undecidable("Engineering Lead", Rule.ASKED, RefusalCode.NOT_ASKED, ROLE)
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead");

        String anchor = status(page).select(".rfc-call .rfc-go").attr("href");

        assertThat(desk.approval(ROLE).select(".rfc-approval").attr("id")).isEqualTo(anchor.substring(1));
    }

    @Test
    void whoHasDecidedIsAskedNoMore() {
        assertThat(status(RfcPageBuilder.rfc()
                                .role(ROLE, "2", "key-lead", "key-architect")
                                .approved(ROLE, "key-lead")
                                .readBy("key-lead"))
                        .select(".rfc-call"))
                .isEmpty();
    }

    @Test
    void whoseApprovalIsOutdatedIsAskedAgain() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approvedBeforeTheChange(ROLE, "key-lead")
                .readBy("key-lead"));

        assertThat(card.select(".rfc-call .aui-button-primary").text()).isEqualTo("Approve the new version");
    }

    @Test
    void delegateIsAskedForTheApprover() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE)
                .form(ROLE, "key-lead"));

        assertThat(card.select(".rfc-call-title").text()).isEqualTo("You decide for Lead: Security Team");
    }

    @Test
    void adviceIsAskedForAfterApprovals() {
        Element card = status(RfcPageBuilder.rfc()
                .roleOf(RoleKind.CONSULTED, "Legal", List.of("key-lead"))
                .role(ROLE, "any", "key-lead")
                .readBy("key-lead"));

        assertThat(card.select(".rfc-call-title").eachText())
                .containsExactly("Your approval is requested: Security Team", "Your advice is requested: Legal");
    }

    @Test
    void noMoreThanThreeCallsAreShownAndTheOthersAreCounted() {
        RfcPageBuilder page = RfcPageBuilder.rfc().readBy("key-lead");
        IntStream.rangeClosed(1, 12).forEach(i -> page.role("Role " + i, "any", "key-lead"));

        Element card = status(page);

        assertThat(card.select(".rfc-call")).hasSize(3);
        assertThat(card.select(".rfc-note").text()).isEqualTo("9 more roles wait for your decision, below.");
        assertThat(card.select(".rfc-summary")).hasSize(12);
    }

    @Test
    void authorIsShownWhatApproversWant() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .requestedChanges(ROLE, "key-lead", "Say how long logs are kept.\nAnd where.")
                .readBy("key-author")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE));

        assertThat(card.select(".rfc-call-edit .rfc-line").text())
                .isEqualTo("Lead requested changes: Say how long logs are kept.");
        assertThat(card.select(".rfc-call-edit a").attr("href")).contains("/pages/editpage.action?pageId=");
    }

    @Test
    void authorIsOfferedToAddApproversWhereThereAreNone() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .role(ROLE, "any")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE)
                .assignable();

        assertThat(status(page.readBy("key-author")).select(".rfc-call button").eachText())
                .containsExactly("Add approvers: Security Team");
        assertThat(status(page.readBy("key-lead")).select(".rfc-call"))
                .as("others who may edit the page")
                .isEmpty();
    }

    @Test
    void editorAcceptsWhenAllApprovalsAreIn() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .settable(Status.ACCEPTED));

        assertThat(card.select(".rfc-call-title").text()).isEqualTo("All approvals are in.");
        assertThat(card.select(".rfc-call form [name=status]").val()).isEqualTo("ACCEPTED");
    }

    @Test
    void readerSeesFactsAlone() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .undecidable(ROLE, Rule.ASKED, RefusalCode.NOT_ASKED, ROLE));

        assertThat(card.select(".rfc-call, form:not(dialog *)")).isEmpty();
        assertThat(card.select(".rfc-person").text()).contains("Lead", "waiting");
    }

    @Test
    void overviewNamesTheFirstPeopleAndCountsTheRest() {
        String[] people = IntStream.range(0, 30).mapToObj(i -> "key-" + i).toArray(String[]::new);

        Element card = status(RfcPageBuilder.rfc().role(ROLE, "all", people));

        assertThat(card.select(".rfc-person")).hasSize(4);
        assertThat(card.select(".rfc-person").last().text()).isEqualTo("and 27 more");
    }

    @Test
    void commentPeriodSaysWhenItIsOverAndWhatItsEndDoes() {
        Element card = status(RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .approved(ROLE, "key-lead")
                .commentedUntil(Instant.parse("2026-12-05T10:00:00Z")));

        assertThat(card.select(".rfc-call-title").text())
                .startsWith("All approvals are in. Comment period until ")
                .contains("2026")
                .endsWith(": then it is accepted automatically.");
        assertThat(card.select("form[data-rfc-path$=comment-period]")).isEmpty();
    }

    @Test
    void whoMayEditThePageConfirmsThatARfcThatIsDueForReviewStillHolds() {
        RfcPageBuilder due = RfcPageBuilder.rfc().status(Status.ACCEPTED).dueForReview(LocalDate.of(2026, 2, 1));

        assertThat(status(due).select(".rfc-call-title").text())
                .isEqualTo("Due for review since Feb 1, 2026: does it still hold?");
        assertThat(status(due).select("form[data-rfc-path$=/reviews]")).isEmpty();
        assertThat(status(due.confirming())
                        .select("form[data-rfc-path$=/reviews] button")
                        .text())
                .isEqualTo("Still holds");
    }

    @Test
    void whoMayEditThePageIsOfferedToBeginACommentPeriod() {
        Element card = status(RfcPageBuilder.rfc().commentable());

        assertThat(card.select("form[data-rfc-path$=/comment-period] button").text())
                .isEqualTo("Begin the comment period");
    }

    @Test
    void commentOfAnApprovalNeedNotBeWritten() {
        Element form = desk.form(
                RfcPageBuilder.rfc()
                        .role(ROLE, "any", "key-lead")
                        .readBy("key-lead")
                        .build(),
                "comment",
                ROLE);

        assertThat(form.select("[name=choice]").val()).isEqualTo("APPROVED");
        assertThat(form.select("textarea[name=reason]:not([required])")).hasSize(1);
    }

    private Element status(RfcPageBuilder page) {
        return desk.shows(page.build()).status();
    }
}
