package io.keystory.events.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import java.util.stream.Stream;

/** When a script has its say while somebody signs in; there is one script for each. */
public enum ActionType {
    /** Somebody proved who they are, by whatever they begin with. */
    @JsonProperty("action.postFirstFactorVerification") POST_FIRST_FACTOR_VERIFICATION("PostFirstFactorVerification"),
    /** Everything asked for is there; the provider is about to go on. */
    @JsonProperty("action.postSignIn") POST_SIGN_IN("PostSignIn");

    /** The kind of stream that such a script has. */
    public static final String STREAM_TYPE = "action";

    private final String name;

    ActionType(String name) {
        this.name = name;
    }

    /** The one that is called so in addresses and events; 400 guard.invalid_input for any other name. */
    public static ActionType of(String wireName) {
        return Stream.of(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> KeystoryException.invalidInput("actionType", "is no action"));
    }

    /** The name in addresses and events, such as {@code action.postSignIn}. */
    public String wireName() {
        return "action." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name in the audit log, such as {@code Action.PostSignIn}. */
    public String logKey() {
        return "Action." + name;
    }

    /** The stream of its script. */
    public StreamId stream() {
        return new StreamId(STREAM_TYPE, wireName());
    }
}
