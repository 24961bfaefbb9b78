package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an RFC waits for.
 *
 * @param mayAsk whether the requester may ask them
 * @param refusal why not; null when they may
 */
record AskableJson(boolean mayAsk, RulesJson.@Nullable RefusalJson refusal, List<RoleJson> roles) {

    /** @param id identity of the role */
    record RoleJson(String id, String name, RfcJson.AwaitedJson awaited) {}
}
