package net.rfcdesk.wiki.ao;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.NameConverters;
import org.springframework.util.DigestUtils;

/** How Atlassian's products name a plugin's tables: AO_, the last six hex digits of the namespace's MD5, and the entity in UPPER_SNAKE. */
public final class AtlassianNames {
    private static final int HASH_LENGTH = 6;

    private AtlassianNames() {}

    public static NameConverters in(String namespace) {
        String prefix = prefix(namespace);
        return new SimpleNameConverters(
                new AtlassianTableNameConverter(name -> prefix + name),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    /** @return with the underscore at its end */
    static String prefix(String namespace) {
        String hash = DigestUtils.md5DigestAsHex(namespace.getBytes(StandardCharsets.UTF_8));
        return "AO_" + hash.substring(hash.length() - HASH_LENGTH).toUpperCase(Locale.ROOT) + "_";
    }
}
