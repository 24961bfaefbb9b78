package net.rfcdesk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    record Box(String text, Integer number, Boolean flag, List<String> texts, Box inner, List<Box> boxes) {}

    @Test
    void whatIsMeantIsRead() {
        Box box = read("""
                {"text": "1", "number": 2, "flag": false, "texts": ["a", "b"], "inner": {}, "boxes": [{"number": null}]}""");

        assertThat(box.text()).isEqualTo("1");
        assertThat(box.number()).isEqualTo(2);
        assertThat(box.flag()).isFalse();
        assertThat(box.texts()).containsExactly("a", "b");
        assertThat(box.inner().text()).isNull();
        assertThat(box.boxes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": 1}                                  | text
            {"text": 1.5}                                | text
            {"text": false}                              | text
            {"text": ["a"]}                              | text
            {"text": {"a": "b"}}                         | text
            {"number": 1.5}                              | number
            {"number": 1.0}                              | number
            {"number": 1e2}                              | number
            {"number": "1"}                              | number
            {"number": ""}                               | number
            {"number": true}                             | number
            {"number": [1]}                              | number
            {"number": {}}                               | number
            {"number": 99999999999}                      | number
            {"number": 99999999999999999999999}          | number
            {"flag": "true"}                             | flag
            {"flag": ""}                                 | flag
            {"flag": 0}                                  | flag
            {"flag": 1.5}                                | flag
            {"flag": [true]}                             | flag
            {"texts": "a"}                               | texts
            {"texts": ""}                                | texts
            {"texts": {"0": "a"}}                        | texts
            {"texts": ["a", 1]}                          | texts[1]
            {"texts": ["a", ["b"]]}                      | texts[1]
            {"texts": [false]}                           | texts[0]
            {"inner": "a"}                               | inner
            {"inner": ""}                                | inner
            {"inner": []}                                | inner
            {"inner": [{}]}                              | inner
            {"inner": {"number": "x"}}                   | inner.number
            {"boxes": {}}                                | boxes
            {"boxes": [{}, {"number": 0.1}]}             | boxes[1].number
            {"boxes": [{"texts": ["a", 2]}]}             | boxes[0].texts[1]
            {"boxes": ["a"]}                             | boxes[0]
            """)
    void nothingIsConverted(String json, String field) {
        assertRefused(json, RefusalCode.VALUE_INVALID, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"txt": "a"}                                 | txt
            {"Text": "a"}                                | Text
            {"text ": "a"}                               | `text `
            {"": 1}                                      | ``
            {"more": {"text": 1}}                        | more
            {"more": [[[]]]}                             | more
            {"inner": {"flg": true}}                     | inner.flg
            {"boxes": [{}, {"n": 1}]}                    | boxes[1].n
            """)
    void nothingIsLeftOut(String json, String field) {
        assertRefused(json, RefusalCode.FIELD_UNKNOWN, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "a", "text": "b"}                   | text
            {"text": "a", "text": "a"}                   | text
            {"text": "a", "te\\u0078t": "b"}             | text
            {"number": 1, "flag": true, "number": null}  | number
            {"inner": {"text": "a", "text": "b"}}        | inner.text
            {"boxes": [{}, {"flag": true, "flag": true}]} | boxes[1].flag
            """)
    void nothingIsSaidTwice(String json, String field) {
        assertRefused(json, RefusalCode.FIELD_TWICE, field);
    }

    @Test
    void theSameNameInTwoObjectsIsNotTwice() {
        assertThatNoException()
                .isThrownBy(
                        () -> read("{\"text\": \"a\", \"inner\": {\"text\": \"b\"}, \"boxes\": [{\"text\": \"c\"}]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "a\\u0000b"}                        | text
            {"text": "\\ud83d"}                          | text
            {"text": "\\uffff"}                          | text
            {"texts": ["a", "\\u0008"]}                  | texts[1]
            {"boxes": [{"text": "\\u001b"}]}             | boxes[0].text
            """)
    void noTextHoldsWhatNothingCanKeep(String json, String field) {
        assertRefused(json, RefusalCode.TEXT_UNUSABLE, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "1",
                "\"text\"",
                "true",
                "text",
                "{",
                "{\"text\"",
                "{\"text\": ",
                "{\"text\": \"a\"",
                "{\"text\": \"a\"} {}",
                "{} garbage",
                "{},",
                "{}}",
                "{\"text\": 'a'}",
                "{text: 1}",
                "{\"text\": \"a\",}",
                "{\"texts\": [\"a\",]}",
                "{\"number\": 01}",
                "{\"number\": NaN}",
                "{/* */}",
                "{\"text\": \"a\nb\"}",
                "{\"text\": \"a\u0000\"}",
                "\uFEFF{}",
                "{\"text\": \"\\x\"}",
                "<xml/>"
            })
    void whatIsNoObjectIsMalformed(String json) {
        assertRefused(json, RefusalCode.JSON_MALFORMED, null);
    }

    @Test
    void otherCharacterSetsAreMalformed() {
        String json = "{\"text\": \"\u00E4\"}";

        assertRefused(json.getBytes(StandardCharsets.ISO_8859_1), RefusalCode.JSON_MALFORMED, null);
        assertRefused(json.getBytes(StandardCharsets.UTF_16), RefusalCode.JSON_MALFORMED, null);
        assertRefused(json.getBytes(StandardCharsets.UTF_16BE), RefusalCode.JSON_MALFORMED, null);
    }

    @Test
    void nestingHasAnEnd() {
        assertRefused("[".repeat(100_000), RefusalCode.JSON_MALFORMED, null);
        assertRefused("{\"inner\":".repeat(30) + "{}" + "}".repeat(30), RefusalCode.JSON_MALFORMED, null);
    }

    @Test
    void lengthHasAnEnd() {
        String json = "{\"text\": \"" + "a".repeat(JsonBody.MOST_BYTES) + "\"}";

        assertRefused(json, RefusalCode.JSON_TOO_LONG, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", " { } "})
    void nothingIsNothing(String json) {
        assertThatNoException().isThrownBy(() -> JsonBody.readNothing(Bodies.of(json)));
        assertThatNoException().isThrownBy(() -> JsonBody.readNothing(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\": \"Why?\"}", "[]", "null", "x", "{} {}"})
    void somethingIsNotNothing(String json) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> JsonBody.readNothing(Bodies.of(json)));
    }

    private static Box read(String json) {
        return JsonBody.read(Bodies.of(json), Box.class);
    }

    private static void assertRefused(String json, RefusalCode reason, String field) {
        assertRefused(json.getBytes(StandardCharsets.UTF_8), reason, field);
    }

    private static void assertRefused(byte[] json, RefusalCode reason, String field) {
        InputStream body = new ByteArrayInputStream(json);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> JsonBody.read(body, Box.class))
                .satisfies(refused -> {
                    Refusal refusal = refused.refusal();
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
