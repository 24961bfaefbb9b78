package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mails that people did not get, over HTTP. */
@ExtendWith(SharedWiki.class)
final class MessageRestTest {
    private static final String MESSAGES = "/rest/rfc/1.0/messages";

    private final RunningWiki wiki;

    MessageRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @Test
    void administratorsOfConfluenceSeeHowManyThereAre() {
        Answer answer = wiki.as("admin").get(MESSAGES);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("waiting", "sent", "givenUp", "messages");
    }

    @Test
    void othersDoNot() {
        assertThat(wiki.anonymous().get(MESSAGES).status()).isEqualTo(401);
        Answer answer = wiki.as("author").get(MESSAGES);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-see-messages");
        assertThat(wiki.as("author").post(MESSAGES + "/1/resend", "").code()).isEqualTo("may-not-see-messages");
    }

    @Test
    void whatIsNotThereIsNotSentAgain() {
        Answer answer = wiki.as("admin").post(MESSAGES + "/999999/resend", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("message-not-found");
    }
}
