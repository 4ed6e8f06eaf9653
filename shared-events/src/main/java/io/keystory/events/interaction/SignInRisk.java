package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.Nullable;

/**
 * Why a sign-in counts as unusual, so that a second factor is asked for.
 *
 * @param measured the days or the attempts that were too many; null where nothing is counted
 * @param threshold from how many on they are; null where nothing is counted
 */
public record SignInRisk(Rule rule, @Nullable Integer measured, @Nullable Integer threshold) {

    /** One of a rule that counts nothing. */
    public SignInRisk(Rule rule) {
        this(rule, null, null);
    }

    /** What is found unusual. */
    public enum Rule {
        /** No earlier sign-in of the person is known to compare with. */
        @JsonProperty("unknown_history") UNKNOWN_HISTORY("unknown_history"),
        /** None of the earlier ones known was in such a browser on such a system, or it does not say what it is. */
        @JsonProperty("new_device") NEW_DEVICE("new_device"),
        /** The last one was many days ago. */
        @JsonProperty("long_inactivity") LONG_INACTIVITY("long_inactivity"),
        /** Within an hour many proofs were refused for the person's identifiers and second factors. */
        @JsonProperty("many_failures") MANY_FAILURES("many_failures"),
        /** Within an hour many proofs were refused that came from the same address. */
        @JsonProperty("untrusted_ip") UNTRUSTED_IP("untrusted_ip"),
        /** Within a day a sign-in of the person was unusual that has proven no second factor, as when browsers are guessed. */
        @JsonProperty("unproven_sign_in") UNPROVEN_SIGN_IN("unproven_sign_in");

        private final String wireName;

        Rule(String wireName) {
            this.wireName = wireName;
        }

        /** The name that hooks are told, such as {@code new_device}. */
        public String wireName() {
            return wireName;
        }
    }
}
