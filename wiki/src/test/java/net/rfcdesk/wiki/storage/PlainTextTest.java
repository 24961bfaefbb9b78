package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void wordsOfBlocksAreApartAndMarksAreNot() {
        assertThat(StorageFormat.toText(
                        "<h1>One</h1><p>t<strong>w</strong>o&nbsp;\n<br/>three</p><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("One two three a b");
    }

    @Test
    void whatNobodyReadsIsLeftOut() {
        assertThat(
                        StorageFormat.toText(
                                "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"x\">no</ac:parameter><ac:rich-text-body>"
                                        + "<p>yes</p></ac:rich-text-body></ac:structured-macro><ac:placeholder>no</ac:placeholder><ac:task-list><ac:task>"
                                        + "<ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>task</ac:task-body></ac:task></ac:task-list>"))
                .isEqualTo("yes task");
    }

    @Test
    void codeAndLinksAndDatesAreRead() {
        assertThat(StorageFormat.toText(
                        "<ac:plain-text-body><![CDATA[a<b]]></ac:plain-text-body><ac:link><ri:page ri:content-title=\"Start\" />"
                                + "</ac:link> <ac:link><ri:page ri:content-title=\"Start\" /><ac:link-body>here</ac:link-body></ac:link>"
                                + "<p><time datetime=\"2026-01-02\" /></p>"))
                .isEqualTo("a<b Start here 2026-01-02");
    }
}
