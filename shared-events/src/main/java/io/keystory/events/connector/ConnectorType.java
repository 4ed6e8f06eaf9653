package io.keystory.events.connector;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a connector is for. */
public enum ConnectorType {
    @JsonProperty("Email") EMAIL,
    @JsonProperty("Sms") SMS,
    @JsonProperty("Social") SOCIAL
}
