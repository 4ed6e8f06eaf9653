package io.keystory.events.accountcenter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of an account centre; there is one, {@link #DEFAULT}. */
public record AccountCenterId(@JsonValue String value) {

    /** The kind of stream that an account centre has. */
    public static final String STREAM_TYPE = "account-center";

    /** The account centre of this installation. */
    public static final AccountCenterId DEFAULT = new AccountCenterId("default");

    @JsonCreator
    public AccountCenterId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("AccountCenterId is blank");
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
