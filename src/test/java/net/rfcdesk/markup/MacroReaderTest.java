package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacroReaderTest {

    private static final String END = "</ac:structured-macro>";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            R&amp;D                              | R&D
            R&#38;D                              | R&D
            R&#x26;D                             | R&D
            <![CDATA[R&D]]>                      | R&D
            R<![CDATA[&]]>D                      | R&D
            R<!-- , -->&amp;<?x , ?>D            | R&D
            Caf&eacute;                          | Café
            a&lt;b&gt;                           | a<b>
            <![CDATA[a]]>, <![CDATA[b]]>         | a;b
            a<![CDATA[,]]>b                      | a;b
            a&#44;b                              | a;b
            , a ,, b ,                           | a;b
            &nbsp;a&nbsp;b&nbsp;,&#8203;c&#12288; | a\u00A0b;c
            <em>a</em>b, c                       | ab;c
            """)
    void everyValueOfAListIsOneText(String written, String expected) {
        List<String> values = List.of(expected.split(";"));

        assertThat(read("<ac:parameter ac:name=\"groups\">" + written + "</ac:parameter>" + END)
                        .list("groups"))
                .isEqualTo(values);
        assertThat(read("<ac:parameter ac:name=\"approvers\">" + written + "</ac:parameter>" + END)
                        .list("approvers"))
                .isEqualTo(values);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            R&amp;D, Ops                     | R&D, Ops
            <![CDATA[R&D]]>                  | R&D
            R<!-- no -->&amp;D               | R&D
            &#32;a&nbsp;&#9;b                | a b
            <strong>a</strong>               | a
            """)
    void textIsWholeWhateverBordersAreInIt(String written, String expected) {
        for (String name : List.of("role", "needed", "stage", "decideBy")) {
            assertThat(read("<ac:parameter ac:name='" + name + "'>" + written + "</ac:parameter>" + END)
                            .text(name))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ac:rich-text-body><p>note</p></ac:rich-text-body>",
                "<ac:rich-text-body><ac:parameter ac:name=\"groups\">note</ac:parameter></ac:rich-text-body>",
                "<ac:plain-text-body><![CDATA[note]]></ac:plain-text-body>",
                "<ac:rich-text-body><ac:link><ri:user ri:userkey=\"note\" /></ac:link></ac:rich-text-body>",
                "<ac:structured-macro ac:name=\"x\"><ac:parameter ac:name=\"groups\">note</ac:parameter></ac:structured-macro>",
                "<ac:default-parameter>note</ac:default-parameter>",
                "<ac:parameter>note</ac:parameter>",
                "<p><ac:parameter ac:name=\"groups\">note</ac:parameter></p>",
                "note"
            })
    void onlyParametersOfTheMacroItselfCount(String other) {
        String groups = "<ac:parameter ac:name=\"groups\">a</ac:parameter>";

        assertThat(read(groups + other + END).list("groups")).containsExactly("a");
        assertThat(read(other + groups + END).list("groups")).containsExactly("a");
    }

    @Test
    void macroWithinAParameterSaysNothing() {
        String macro = "<ac:structured-macro ac:name=\"x\"><ac:parameter ac:name=\"y\">b<ri:user ri:userkey=\"k\" />"
                + "</ac:parameter><ac:rich-text-body>c</ac:rich-text-body></ac:structured-macro>";

        assertThat(read("<ac:parameter ac:name=\"approvers\">a" + macro + ",d</ac:parameter>" + END)
                        .list("approvers"))
                .containsExactly("a", "d");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <ri:user ri:userkey="k1" />                        | k1
            <ri:user ri:username="Doe, John" />                | Doe, John
            <ri:user ri:username="a" ri:userkey="k1" />        | k1
            <ri:user ri:account-id="557058:abc" />             | 557058:abc
            <ri:user ri:account-id="557058:abc"></ri:user>     | 557058:abc
            <ri:user ri:something="else" />                    | else
            <ri:user ri:userkey="" ri:username="ann" />        | ann
            <ri:user />                                        | <ri:user />
            <ri:user ri:userkey="" />                          | <ri:user />
            <ac:link><ri:user ri:userkey="k1" /></ac:link>     | k1
            """)
    void everyLinkToAUserIsSomebody(String link, String expected) {
        String parameter = "<ac:parameter ac:name=\"approvers\">bob" + link + "carl</ac:parameter>";

        assertThat(read(parameter + END).list("approvers")).containsExactly("bob", expected, "carl");
    }

    @Test
    void ofSeveralParametersOfANameAllListsCountAndTheLastText() {
        MacroReader macro =
                read("<ac:parameter ac:name=\"a\">x</ac:parameter><ac:parameter ac:name=\"a\">y</ac:parameter>" + END);

        assertThat(macro.list("a")).containsExactly("x", "y");
        assertThat(macro.text("a")).isEqualTo("y");
    }

    private static MacroReader read(String content) {
        Tokenizer tokens = new Tokenizer("<ac:structured-macro>" + content);
        return MacroReader.read(tokens.next().orElseThrow(), tokens);
    }
}
