package io.keystory.events.clientregistration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of a policy for clients that register themselves; an installation has one. */
public record RegistrationPolicyId(@JsonValue String value) {

    /** The kind of stream that the policy has. */
    public static final String STREAM_TYPE = "client-registration";

    /** The installation's policy. */
    public static final RegistrationPolicyId POLICY = new RegistrationPolicyId("policy");

    @JsonCreator
    public RegistrationPolicyId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("RegistrationPolicyId is blank");
        }
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
