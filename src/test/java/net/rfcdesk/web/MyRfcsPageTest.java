package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.MyList;
import net.rfcdesk.report.MyRfcsResult;
import net.rfcdesk.report.WaitingRow;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the page looks that everybody has of their own. */
class MyRfcsPageTest {
    private static final String PATH = "https://wiki.example.com/confluence/plugins/servlet/rfc-desk/my-rfcs?list=";

    @Test
    void everyListIsOfferedWithItsLength() {
        Element page = show(result(MyList.MINE, 0, row()));

        assertThat(page.select(".rfc-choice").eachText())
                .containsExactly("Waiting for me 2", "Mine 45", "Decided by me 0");
        assertThat(page.select(".rfc-choice").eachAttr("href"))
                .containsExactly(PATH + "waiting", PATH + "mine", PATH + "decided");
        assertThat(page.select(".rfc-choice[aria-current=page]").text()).isEqualTo("Mine 45");
    }

    @Test
    void whatWaitsTellsTheRoleAndTheDayAndLeadsToThePage() {
        Element row = show(result(MyList.WAITING, 0, row())).selectFirst("tbody tr");

        assertThat(row.select("td").eachText())
                .containsExactly(
                        "DEMO RFC-7",
                        "Faster <search> & more",
                        "Security for Lead",
                        "Author",
                        "Mar 4, 2026 Overdue",
                        "Mar 3, 2026, 10:30 AM");
        assertThat(row.select("a").eachAttr("href"))
                .containsOnly("https://wiki.example.com/confluence/spaces/DEMO/pages/12");
    }

    @Test
    void ownRfcsTellWhomTheyWaitFor() {
        Element page = show(result(MyList.MINE, 0, row()));

        assertThat(page.select("thead th").eachText())
                .containsExactly("Number", "Title", "Status", "Approvals", "Waiting for", "Decide by", "Last updated");
        assertThat(page.select("tbody td").eachText()).contains("Proposed", "0 of 1", "Lead architects");
    }

    @Test
    void decidedRfcsTellTheirAuthor() {
        assertThat(show(result(MyList.DECIDED, 0, row())).select("thead th").eachText())
                .containsExactly("Number", "Title", "Status", "Approvals", "Author", "Decide by", "Last updated");
    }

    @Test
    void nothingIsDecidedThere() {
        assertThat(show(result(MyList.WAITING, 0, row())).select("button, form, input"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,When somebody asks for your approval",
        "MINE,'choose Create, then RFC'",
        "DECIDED,Those that you approve"
    })
    void emptyListSaysWhatFillsIt(MyList list, String hint) {
        Element page = show(new MyRfcsResult(list, 0, Map.of(), List.of()));

        assertThat(page.select(".rfc-empty").text()).contains(hint);
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void longListHasPages() {
        Element pager = show(result(MyList.MINE, 20, row(), row())).selectFirst(".rfc-pager");

        assertThat(pager.select("span").text()).isEqualTo("21–22 of 45");
        assertThat(pager.select("a").eachAttr("href")).containsExactly(PATH + "mine", PATH + "mine&offset=22");
    }

    @ParameterizedTest
    @EnumSource
    void pageIsTheSameOnOldAndNewVelocity(MyList list) {
        String now = new MacroFixture(Locale.GERMANY, new NewVelocity())
                .myRfcs(result(list, 20, row()))
                .html();

        assertThat(now).doesNotContain("$", "#if", "#end", "#foreach", "rfc-desk.mine");
        assertThat(new MacroFixture(Locale.GERMANY, new OldVelocity())
                        .myRfcs(result(list, 20, row()))
                        .html())
                .isEqualToNormalizingWhitespace(now);
    }

    private static Element show(MyRfcsResult result) {
        return new MacroFixture().myRfcs(result);
    }

    private static MyRfcsResult result(MyList list, int offset, WaitingRow... rows) {
        return new MyRfcsResult(
                list, offset, Map.of(MyList.WAITING, 2, MyList.MINE, 45, MyList.DECIDED, 0), List.of(rows));
    }

    private static WaitingRow row() {
        RfcPage page = RfcPageBuilder.rfc().role("Security", "any", "key-lead").build();
        return new WaitingRow(
                ReportPages.row(page, false, false), List.of(new PendingDecision("Security", "key-lead", false)));
    }
}
