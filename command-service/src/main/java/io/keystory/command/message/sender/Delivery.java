package io.keystory.command.message.sender;

import io.keystory.platform.message.MessageContent;
import java.util.Map;
import java.util.Optional;

/** A message with the whole configuration of the connector that it goes through. */
public record Delivery(MessageContent message, Map<String, Object> config) {

    /** An entry of the configuration; fails for good when it is missing. */
    String required(String key) throws DeliveryFailure {
        return optional(key).orElseThrow(() -> DeliveryFailure.forGood("misconfigured"));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(config.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    String address() {
        return message.recipient().address();
    }

    @Override
    public String toString() {
        return "Delivery[" + message + "]";
    }
}
