package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class CachingDirectoryTest {

    private final Directory host = mock(Directory.class);
    private final Directory directory = new CachingDirectory(host);

    @Test
    void hostIsAskedOnceForAName() {
        when(host.nameOf("lead")).thenReturn("Lead");

        assertThat(directory.nameOf("lead")).isEqualTo("Lead");
        assertThat(directory.nameOf("lead")).isEqualTo("Lead");

        verify(host, times(1)).nameOf("lead");
    }

    @Test
    void hostIsAskedOnceForAMembership() {
        when(host.isMember("lead", "security")).thenReturn(true);

        assertThat(directory.isMember("lead", "security")).isTrue();
        assertThat(directory.isMember("lead", "security")).isTrue();
        assertThat(directory.isMember("security", "lead")).isFalse();

        verify(host, times(1)).isMember("lead", "security");
    }
}
