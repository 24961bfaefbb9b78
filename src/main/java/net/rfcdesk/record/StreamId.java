package net.rfcdesk.record;

import java.nio.charset.StandardCharsets;
import net.rfcdesk.rfc.Sha256;

/**
 * What a record is about.
 *
 * @param text names it among all streams, as in "page:98305", "space:DS" or "site"
 */
public record StreamId(String text) {

    /** The site's settings. */
    public static final StreamId SITE = new StreamId("site");

    private static final String PAGE = "page:";
    private static final String SPACE = "space:";
    /** The longest key that is written out: a column of streams has to hold it, with more before and behind it. */
    private static final int LONGEST_KEY = 255;

    public static StreamId page(long id) {
        return new StreamId(PAGE + id);
    }

    /** @param key as the space itself has it; of one that is longer than 255 bytes in UTF-8 the text has the SHA-256 */
    public static StreamId space(String key) {
        boolean isShort = key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
        return new StreamId(SPACE + (isShort ? key : Sha256.of(key)));
    }

    /** Only of a page. */
    public long pageId() {
        return Long.parseLong(text.substring(PAGE.length()));
    }

    public boolean isPage() {
        return text.startsWith(PAGE);
    }

    public boolean isSpace() {
        return text.startsWith(SPACE);
    }
}
