package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused.
 *
 * @param code for programs; stable
 * @param message in the requester's language
 * @param field of the input that has to be put right; left out when it is not about one
 * @param compare address that shows what was read beside what is there now; left out when there is nothing to compare
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorJson(
        String code,
        String message,
        @Nullable String field,
        @Nullable String compare) {}
