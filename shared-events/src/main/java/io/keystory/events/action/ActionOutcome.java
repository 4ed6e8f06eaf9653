package io.keystory.events.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of the step that a script had its say in. */
public enum ActionOutcome {
    /** It went on. */
    @JsonProperty("allowed") ALLOWED,
    /** It was refused. */
    @JsonProperty("refused") REFUSED
}
