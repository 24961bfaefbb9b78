package net.rfcdesk.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion keeps with a page.
 *
 * @param label that says its status; none when none does
 * @param status that it brings along; none to begin as any other RFC of its space
 * @param made the version of the page that made it an RFC; 0 as long as it is none
 */
record ConversionNote(@Nullable String label, @Nullable Status status, int made) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final ConversionNote NONE = new ConversionNote(null, null, 0);

    static ConversionNote read(@Nullable String json) {
        try {
            return json == null || json.isEmpty() ? NONE : MAPPER.readValue(json, ConversionNote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept with a page is not readable: " + json, e);
        }
    }

    String write() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept with a page cannot be written as JSON", e);
        }
    }

    @Nullable
    StatusImported imported() {
        return label == null || status == null ? null : new StatusImported(StatusImported.Source.LABEL, label, status);
    }

    ConversionNote madeIn(int version) {
        return new ConversionNote(label, status, version);
    }
}
