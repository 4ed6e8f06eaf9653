package io.keystory.platform.command;

import io.keystory.events.platform.EventMetadata;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What travels between processes when one has commands decided by another. */
final class CommandEnvelope {

    private CommandEnvelope() {}

    /** Commands to be decided together, with what is known of the request behind them. */
    record Request(EventMetadata metadata, List<Wire> commands) {}

    /** One command: its name and its fields. */
    record Wire(String type, JsonNode payload) {}

    /** What came of it: the last position of each event type, or the refusal. */
    record Answer(long position, Map<String, Long> lastByType, Refusal refusal) {}

    /** A refusal with all that its caller needs to pass it on. */
    record Refusal(String code, int status, JsonNode data) {}
}
