package net.rfcdesk.wiki.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderSettingsTest {
    private final Engine engine = Engine.inMemory();
    private final ReaderSettings settings = new ReaderSettings(engine.users);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everybodyHasTheirOwnWhoeverAsks() {
        WikiUser ann = reading("ann", Locale.GERMANY, "Asia/Tokyo");
        WikiUser bob = reading("bob", Locale.US, "America/New_York");

        CurrentUser.call(bob, () -> {
            assertThat(settings.getLocale()).isEqualTo(Locale.US);
            assertThat(settings.getUserTimeZone().getID()).isEqualTo("America/New_York");
            assertThat(settings.getLocale(ann.key())).isEqualTo(Locale.GERMANY);
            assertThat(settings.getUserTimeZone(ann.key()).getID()).isEqualTo("Asia/Tokyo");
            return null;
        });
    }

    @Test
    void whoIsNotKnownReadsAsTheSiteDoes() {
        UserKey gone = new UserKey("gone");

        assertThat(settings.getLocale()).isEqualTo(Locale.UK);
        assertThat(settings.getLocale(gone)).isEqualTo(Locale.UK);
        assertThat(settings.getUserTimeZone(gone)).isEqualTo(TimeZone.getDefault());
    }

    private WikiUser reading(String name, Locale locale, String zone) {
        WikiUser user = engine.user(name);
        WikiUser reader = new WikiUser(
                user.key(), user.name(), user.fullName(), user.email(), true, false, locale, ZoneId.of(zone));
        engine.users.update(reader);
        return reader;
    }
}
