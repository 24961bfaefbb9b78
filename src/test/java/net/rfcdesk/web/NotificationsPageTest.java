package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How the page looks on which people choose what they are told. */
class NotificationsPageTest {
    private static final NotificationChoices CHOSEN = new NotificationChoices(
            NotificationChoice.DAILY, List.of(new OfSpace("DEMO", NotificationChoice.ONLY_WHEN_ASKED)));

    @Test
    void whatWasChosenIsSelected() {
        Element page = new MacroFixture().notifications(CHOSEN);

        assertThat(page.select("[name=everywhere] option[selected]").val()).isEqualTo("DAILY");
        Element row = page.selectFirst("[aria-label=DEMO]");
        assertThat(row.select("[name=spaceKey]").val()).isEqualTo("DEMO");
        assertThat(row.select("[name=choice] option[selected]").val()).isEqualTo("ONLY_WHEN_ASKED");
        assertThat(row.select("button").attr("aria-label")).isEqualTo("Remove: DEMO");
        assertThat(page.text()).doesNotContain("rfc-desk.", "$", "#");
    }

    @Test
    void whoChoseNothingSeesEveryChoiceAndABlankRowToBeginWith() {
        Element page = new MacroFixture().notifications(NotificationChoices.NONE);

        assertThat(page.select("[name=everywhere] option").eachAttr("value"))
                .containsExactly("AT_ONCE", "DAILY", "ONLY_WHEN_ASKED", "NOTHING");
        assertThat(page.select("[name=everywhere] option[selected]").val()).isEqualTo("AT_ONCE");
        assertThat(page.select(".rfc-row")).hasSize(1);
        assertThat(page.select("template .rfc-row [name=spaceKey]").val()).isEmpty();
    }
}
