package io.keystory.command.interaction.code;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a code can be sent. */
enum AddressType {
    @JsonProperty("email") EMAIL,
    @JsonProperty("phone") PHONE
}
