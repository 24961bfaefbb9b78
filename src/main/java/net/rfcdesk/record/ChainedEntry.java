package net.rfcdesk.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored, chained to the one before it, so that nobody changes the record behind the plugin's back unnoticed.
 *
 * @param sequence as it is stored, also when the rest cannot be read
 * @param entry none when what is stored is no entry
 * @param detail what the program notes in the entry, as it is stored; empty when nothing. The hash is over this text and not over what
 *     is read from it, so that a version that reads it in another way leaves the hashes of older ones alone
 * @param salt random, and never shown: without it nobody can find out by trying which names were hashed
 * @param hash over this entry and the hash before it
 */
public record ChainedEntry(int sequence, @Nullable Entry entry, String detail, String salt, String hash) {

    /** @return what stands for the names in the hash; they themselves are never exported, since people may become anonymous */
    public String names() {
        return HashChain.names(Objects.requireNonNull(entry), salt);
    }
}
