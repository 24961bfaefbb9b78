package net.rfcdesk.wiki.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfilePictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"lead", "product", "reader"})
    void everybodyHasOne(String user) {
        String path = ProfilePicture.path(user);

        assertThat(ProfilePicture.of(path.substring(ProfilePicture.FOLDER.length())))
                .hasValueSatisfying(svg -> assertThat(svg).startsWith("<svg"));
    }

    @Test
    void otherFilesAreNoPictures() {
        assertThat(ProfilePicture.of("../user/lead.svg")).isEmpty();
    }
}
