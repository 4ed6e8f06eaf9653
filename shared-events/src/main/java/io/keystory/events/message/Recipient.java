package io.keystory.events.message;

import io.keystory.events.connector.ConnectorType;

/**
 * Who a message is for.
 *
 * @param channel e-mail or SMS
 * @param address an e-mail address, or the digits of a phone number
 */
public record Recipient(ConnectorType channel, String address) {}
