package io.keystory.events.application;

import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;

/**
 * All that a client says of itself when it registers.
 *
 * @param type follows from how it authenticates and where it runs; it stays
 * @param protocol how the protocol is to treat it; what only administrators choose is at its default
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 */
public record RegisteredClient(
        String name,
        ApplicationType type,
        ClientMetadata metadata,
        ClientProtocol protocol,
        ClientRegistration registration) {}
