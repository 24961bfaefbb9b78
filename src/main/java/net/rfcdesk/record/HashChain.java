package net.rfcdesk.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes each entry's hash out of the entry and the hash before it; docs/record.md says the same for outsiders. */
public final class HashChain {

    private HashChain() {}

    /**
     * @param entry with its number
     * @param detail as {@link ChainedEntry#detail()}
     * @param salt as {@link ChainedEntry#salt()}
     */
    public static ChainedEntry after(ChainHead head, Entry entry, String detail, String salt) {
        return new ChainedEntry(entry.sequence(), entry, detail, salt, hash(head, entry, detail, salt));
    }

    static boolean holds(ChainHead before, ChainedEntry chained) {
        return chained.entry() != null
                && hash(before, chained.entry(), chained.detail(), chained.salt())
                        .equals(chained.hash());
    }

    static String names(Entry entry, String salt) {
        return digest(salt, entry.actor().name(), onBehalfOf(entry).name());
    }

    private static String hash(ChainHead before, Entry entry, String detail, String salt) {
        return digest(
                before.hash(),
                entry.sequence(),
                entry.kind(),
                entry.actor().key(),
                onBehalfOf(entry).key(),
                entry.at().truncatedTo(ChronoUnit.MILLIS),
                entry.pageVersion(),
                entry.fingerprint(),
                entry.about(),
                entry.role(),
                entry.choice(),
                entry.reason(),
                detail,
                entry.from(),
                entry.to(),
                names(entry, salt));
    }

    private static Actor onBehalfOf(Entry entry) {
        return Optional.ofNullable(entry.onBehalfOf()).orElse(Actor.NOBODY);
    }

    /** Of netstrings, which no two lists of texts share. Nothing is the same as an empty text, as it is in some databases. */
    private static String digest(@Nullable Object... fields) {
        MessageDigest digest = sha256();
        Arrays.stream(fields)
                .map(field -> field == null ? "" : field.toString())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> {
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                    digest.update((byte) ',');
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
