package io.keystory.events.captcha;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.keystory.events.platform.StreamId;

/** The id of the captcha provider; there is one at most. */
public record CaptchaProviderId(@JsonValue String value) {

    /** The kind of stream that a captcha provider has. */
    public static final String STREAM_TYPE = "captcha-provider";

    /** The only one. */
    public static final CaptchaProviderId DEFAULT = new CaptchaProviderId("default");

    @JsonCreator
    public CaptchaProviderId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("CaptchaProviderId is blank");
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
