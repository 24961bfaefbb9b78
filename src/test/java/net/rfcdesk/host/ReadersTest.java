package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadersTest {

    @Test
    void everybodyReadsInTheirOwnLanguageAndZone() {
        LocaleResolver locales = mock();
        TimeZoneManager zones = mock();
        when(locales.getLocale(any(UserKey.class))).thenReturn(Locale.GERMANY);
        when(zones.getUserTimeZone(any())).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));
        Readers readers = new Readers(locales, zones);

        assertThat(readers.localeOf("key-anna")).isEqualTo(Locale.GERMANY);
        assertThat(readers.zoneOf("key-anna")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void somebodyMayHaveNoAddress(String address) {
        assertThat(peopleWith(address).email("key-anna")).isEmpty();
    }

    @Test
    void addressIsReadWithoutBlanksAroundIt() {
        assertThat(peopleWith(" anna@example.com ").email("key-anna")).contains("anna@example.com");
    }

    @Test
    void whoIsGoneHasNoAddress() {
        assertThat(new People(mock(), mock()).email("key-anna")).isEmpty();
    }

    private static People peopleWith(String address) {
        UserAccessor users = mock();
        ConfluenceUser anna = mock();
        when(anna.getEmail()).thenReturn(address);
        when(users.getExistingUserByKey(any())).thenReturn(anna);
        return new People(mock(), users);
    }
}
