package net.rfcdesk.markup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes a SHA-256 of marks, with white space as it shows. */
final class Fingerprint {

    private final MessageDigest digest = sha256();
    private final StringBuilder words = new StringBuilder();
    private final boolean withTargets;
    private boolean verbatim;
    private boolean afterBlank = true;

    private Fingerprint(boolean withTargets) {
        this.withTargets = withTargets;
    }

    /** @param withTargets whether it matters which pages links lead to. @return in hex */
    static String of(List<ContentToken> marks, boolean withTargets) {
        Fingerprint fingerprint = new Fingerprint(withTargets);
        marks.forEach(fingerprint::add);
        fingerprint.flush(true);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(ContentToken mark) {
        switch (mark.kind()) {
            case WORDS -> {
                verbatim = mark.verbatim();
                words.append(mark.text());
            }
            case START, END -> element(mark);
            case BOUNDARY -> flush(true);
            case NOTHING -> {
                // Does not show.
            }
        }
    }

    private void element(ContentToken mark) {
        boolean isBlock = ContentToken.isBlock(mark.name());
        flush(isBlock);
        update(mark.kind().name());
        update(mark.name());
        update(mark.text());
        update(withTargets ? mark.target() : "");
        afterBlank = isBlock || afterBlank && !showsByItself(mark.name());
    }

    /** Images, links and the like may show something although they contain no words. */
    private static boolean showsByItself(String inline) {
        return inline.indexOf(':') >= 0 || inline.equals("img") || inline.equals("time");
    }

    private void flush(boolean beforeBlock) {
        String text = verbatim ? words.toString() : shown(beforeBlock);
        if (!text.isEmpty()) {
            update(ContentToken.Kind.WORDS.name());
            update(text);
            afterBlank = text.endsWith(" ");
        }
        afterBlank |= beforeBlock;
        words.setLength(0);
        verbatim = false;
    }

    private String shown(boolean beforeBlock) {
        String text = Whitespace.fold(words);
        text = afterBlank ? text.stripLeading() : text;
        return beforeBlock ? text.stripTrailing() : text;
    }

    private void update(String text) {
        digest.update(ContentToken.piece(text).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
