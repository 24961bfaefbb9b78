package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    private static final String ROLE = "Security Team";

    @ParameterizedTest
    @CsvSource({
        "rfc-status,display",
        "rfc-status,pdf",
        "rfc-approval,display",
        "rfc-approval,preview",
        "rfc-approval,pdf",
        "rfc-report,display",
        "rfc-report,pdf"
    })
    void templatesGiveTheSameOnOldAndNewVelocity(String macro, String output) {
        String now = render(new NewVelocity(), macro, output);

        assertThat(now).doesNotContain("$", "#if", "#end", "#foreach", "rfc-desk.");
        assertThat(render(new OldVelocity(), macro, output)).isEqualToNormalizingWhitespace(now);
    }

    @ParameterizedTest
    @CsvSource({"rfc-status", "rfc-approval", "rfc-report"})
    void whatPeopleWriteIsNeverMarkup(String macro) {
        assertThat(render(new NewVelocity(), macro, "display")).doesNotContain("<script", "<search>");
    }

    @ParameterizedTest
    @CsvSource({"rfc-status", "rfc-approval", "rfc-report"})
    void nothingInAPageIsScript(String macro) {
        assertThat(render(new NewVelocity(), macro, "display"))
                .doesNotContainPattern("<script|\\son[a-z]+=|javascript:|\\sstyle=");
    }

    @ParameterizedTest
    @CsvSource({
        "IMPLEMENTED,",
        "bypass,",
        "link,",
        "supersede,",
        "conditions,Security Team",
        "approvers,Security Team",
        "delegate,Security Team"
    })
    void formsGiveTheSameOnOldAndNewVelocity(String name, String role) {
        String now = new MacroFixture(Locale.ENGLISH, new NewVelocity()).formHtml(open(), name, role);

        assertThat(now)
                .doesNotContain("$", "#if", "#end", "#foreach", "rfc-desk.")
                .doesNotContainPattern("<script|\\son[a-z]+=|javascript:|\\sstyle=");
        assertThat(new MacroFixture(Locale.ENGLISH, new OldVelocity()).formHtml(open(), name, role))
                .isEqualToNormalizingWhitespace(now);
    }

    private static RfcPage open() {
        return RfcPageBuilder.rfc()
                .status(Status.ACCEPTED)
                .settable(Status.IMPLEMENTED)
                .bypassable()
                .linkable()
                .assignable()
                .role(ROLE, "all", "key-lead", "key-architect")
                .delegating(ROLE)
                .delegation("key-lead", "key-architect")
                .readBy("key-lead")
                .build();
    }

    @Test
    void explanationIsTheSameOnOldAndNewVelocity() {
        String now = explanation(new NewVelocity());

        assertThat(now).contains("<details").doesNotContain("$", "#if", "#end", "#foreach", "rfc-desk.");
        assertThat(explanation(new OldVelocity())).isEqualToNormalizingWhitespace(now);
    }

    private static String explanation(TemplateRenderer renderer) {
        RfcPage page = RfcPageBuilder.rfc()
                .role(ROLE, "any", "key-lead")
                .fulfilled(ROLE, Rule.LOGGED_IN)
                .undecidable(ROLE, Rule.NOT_THE_AUTHOR, RefusalCode.OWN_RFC, PolicySource.SPACE)
                .build();
        return new MacroFixture(Locale.ENGLISH, renderer)
                .shows(page)
                .html("rfc-approval", "display", Map.of("role", ROLE));
    }

    private static String render(TemplateRenderer renderer, String macro, String output) {
        MacroFixture desk =
                new MacroFixture(Locale.ENGLISH, renderer).shows(page()).lists(report());
        return desk.html(macro, output, Map.of("role", ROLE, "approvers", "lead"));
    }

    private static RfcPage page() {
        return RfcPageBuilder.rfc()
                .status(Status.ACCEPTED)
                .settable(Status.IMPLEMENTED, Status.DEPRECATED)
                .bypassable()
                .bypassed("key-architect", "<script>alert(2)</script>")
                .role(ROLE, "all", "key-lead", "key-architect")
                .requestedChanges(ROLE, "key-lead", "<script>alert(1)</script>")
                .approvedBeforeTheChange(ROLE, "key-architect")
                .assignable()
                .linkable()
                .linked(Relation.SUPERSEDES)
                .linkedUnseen(Relation.RELATED_TO, "OPS", 4)
                .readBy("key-lead")
                .build();
    }

    private static ReportResult report() {
        ReportQuery query = ReportQuery.of(Map.of(
                "space",
                "DEMO",
                "status",
                "accepted",
                "totals",
                "true",
                "offset",
                "20",
                "group",
                "status",
                "columns",
                "space,number,status,author,approvals,missing,waiting_for,decide_by,opened,decided,updated,age"));
        return ReportPages.of(query, true, ReportPages.row(page()), ReportPages.row(page()));
    }
}
