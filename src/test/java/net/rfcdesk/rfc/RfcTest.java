package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfcTest {

    @ParameterizedTest
    @CsvSource({
        "RFC: Cache pages, Cache pages",
        "rfc :Cache pages, Cache pages",
        "Cache RFC: pages, Cache RFC: pages",
        "RFC process, RFC process",
        "'RFC: ', 'RFC: '",
        "RFC: RFC: Twice, RFC: Twice"
    })
    void titleBesideItsNumberDoesNotSayRfcAgain(String title, String beside) {
        Rfc rfc = RfcFixture.rfc(Status.PROPOSED).withText(title, 1, "print");

        assertThat(rfc.titleBesideNumber()).isEqualTo(beside);
        assertThat(rfc.title()).isEqualTo(title);
    }
}
