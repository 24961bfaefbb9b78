package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.rfcdesk.wiki.refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeSaveTest {
    private final Fixture wiki = new Fixture().withBlock("approval", (parameters, body) -> "", "approvers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<p  class='a' >caf\u00e9 &eacute;&nbsp;&#233; \ud83d\ude00 &amp; &lt;</p>\r\n<br/><br /><hr></hr>",
                "<!-- a <comment> --><?go on?><p>x</p>",
                "<ac:structured-macro ac:schema-version='1' ac:name=\"code\" ac:macro-id = 'a' ><ac:plain-text-body>"
                        + "<![CDATA[<ac:structured-macro ac:name=\"x\"/> &nope; ]]]]><![CDATA[>]]></ac:plain-text-body></ac:structured-macro>",
                "<ac:task-list><ac:task><ac:task-id> 5 </ac:task-id><ac:task-status>incomplete</ac:task-status></ac:task></ac:task-list>",
                "<ac:link><ri:user ri:userkey=\"key-lead\" /></ac:link>",
                "<ac:link><ri:user ri:username=\"nobody\" /></ac:link>"
            })
    void whatIsCompleteStaysAsItIs(String body) {
        assertThat(wiki.saved(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ac:structured-macro ac:name=\"x\"/>|<ac:structured-macro ac:name=\"x\" ac:schema-version=\"1\" ac:macro-id=\"id-1\"/>",
                "<ac:structured-macro ac:name='x' />|<ac:structured-macro ac:name='x' ac:schema-version=\"1\" ac:macro-id=\"id-1\" />",
                "<ac:structured-macro ac:name='a>b' ></ac:structured-macro>|<ac:structured-macro ac:name='a>b' ac:schema-version=\"1\" ac:macro-id=\"id-1\" ></ac:structured-macro>",
                "<ac:structured-macro ac:schema-version=\"2\" ac:macro-id=\"\" ac:name=\"x\"/>|<ac:structured-macro ac:schema-version=\"2\" ac:macro-id=\"id-1\" ac:name=\"x\"/>"
            })
    void macrosGetAnIdAndAVersion(String body, String saved) {
        assertThat(wiki.saved(body)).isEqualTo(saved);
        assertThat(wiki.saved(saved)).isEqualTo(saved);
    }

    @Test
    void macrosWithinMacrosGetIdsToo() {
        assertThat(wiki.saved(
                        "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>\u00e4&nbsp;</p><ac:structured-macro ac:name=\"x\" />"
                                + "</ac:rich-text-body></ac:structured-macro>"))
                .contains("ac:name=\"info\" ac:schema-version=\"1\" ac:macro-id=\"id-1\"")
                .contains("ac:name=\"x\" ac:schema-version=\"1\" ac:macro-id=\"id-2\"");
    }

    @Test
    void theCopyOfAMacroGetsAnIdOfItsOwn() {
        String macro = "<ac:structured-macro ac:name=\"ac:macro-id='m1'\" ac:schema-version=\"1\" ac:macro-id='m1'/>";
        assertThat(wiki.saved(macro + macro))
                .isEqualTo(macro + macro.replace(" ac:macro-id='m1'", " ac:macro-id=\"id-1\""));
    }

    @Test
    void tasksGetTheNextIds() {
        String saved = wiki.saved("<ac:task-list>" + task("") + task("<ac:task-id>4</ac:task-id>")
                + task("<ac:task-id />") + task("<ac:task-id>4</ac:task-id>") + "</ac:task-list><ac:task-list>"
                + task("") + "</ac:task-list>");
        assertThat(saved)
                .isEqualTo("<ac:task-list>" + task("<ac:task-id>5</ac:task-id>") + task("<ac:task-id>4</ac:task-id>")
                        + task("<ac:task-id>6</ac:task-id>") + task("<ac:task-id>7</ac:task-id>")
                        + "</ac:task-list><ac:task-list>" + task("<ac:task-id>8</ac:task-id>") + "</ac:task-list>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead|<ri:user ri:userkey=\"key-lead\" />",
                "' lead, security '|<ri:user ri:userkey=\"key-lead\" /><ri:user ri:userkey=\"key-security\" />",
                "nobody|nobody",
                "' a , b '|' a , b '",
                "lead,R&amp;D,nobody,security|<ri:user ri:userkey=\"key-lead\" />,R&amp;D,nobody,<ri:user ri:userkey=\"key-security\" />",
                "<ri:user ri:username='lead'/>|<ri:user ri:userkey=\"key-lead\" />",
                "<ri:user ri:userkey='gone'></ri:user>,lead|<ri:user ri:userkey='gone'></ri:user><ri:user ri:userkey=\"key-lead\" />",
                "<ri:user ri:username=\"nobody\" />|<ri:user ri:username=\"nobody\" />",
                "''|''"
            })
    void usersOfAMacroAreStoredByKey(String written, String stored) {
        assertThat(wiki.saved(approval("approvers", written))).isEqualTo(approval("approvers", stored));
    }

    @Test
    void otherParametersStayText() {
        assertThat(wiki.saved(approval("role", "lead"))).isEqualTo(approval("role", "lead"));
        assertThat(wiki.saved(approval("approvers", "lead").replace("approval", "elsewhere")))
                .contains(">lead<");
    }

    @Test
    void mentionsAreStoredByKey() {
        assertThat(wiki.saved("<ac:link><ri:user ri:username=\"security\"/></ac:link>"))
                .isEqualTo("<ac:link><ri:user ri:userkey=\"key-security\" /></ac:link>");
    }

    @Test
    void whatWasSavedIsReadBackAsNames() {
        wiki.withBlock("approval", (parameters, body) -> "<p>" + parameters.get("approvers") + "</p>", "approvers");
        assertThat(wiki.view(wiki.saved(approval("approvers", "nobody, lead,security")), "pdf"))
                .isEqualTo("<p>nobody,lead,security</p>");
    }

    @Test
    void aMalformedBodyIsRefusedWithTheLine() {
        assertThatThrownBy(() -> wiki.saved("<p>a</p>\n<p>b"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("body"))
                .hasMessageContaining("line 2");
    }

    @Test
    void partsOfATemplateAreRefused() {
        assertThatThrownBy(() -> wiki.saved("<p><at:var at:name=\"x\" /></p>"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("<at:var>");
    }

    private static String task(String id) {
        return "<ac:task>" + id + "<ac:task-status>incomplete</ac:task-status><ac:task-body>x</ac:task-body></ac:task>";
    }

    private static String approval(String parameter, String value) {
        return "<ac:structured-macro ac:name=\"approval\" ac:schema-version=\"1\" ac:macro-id=\"m\"><ac:parameter ac:name=\""
                + parameter + "\">" + value + "</ac:parameter></ac:structured-macro>";
    }
}
