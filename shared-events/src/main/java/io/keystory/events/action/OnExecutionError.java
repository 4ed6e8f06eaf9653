package io.keystory.events.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a sign-in whose script fails. */
public enum OnExecutionError {
    /** It is refused. */
    @JsonProperty("block") BLOCK,
    /** It goes on as if there were no script. */
    @JsonProperty("allow") ALLOW
}
