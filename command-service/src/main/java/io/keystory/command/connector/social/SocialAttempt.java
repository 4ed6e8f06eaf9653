package io.keystory.command.connector.social;

import io.keystory.events.connector.ConnectorId;

/**
 * One attempt to sign in at the provider of a connector.
 *
 * @param owner what it belongs to, such as a verification; may go to the provider and come back, so it is no secret
 * @param state what the page that asked recognizes the answer by
 * @param redirectUri where people come back to
 */
public record SocialAttempt(ConnectorId connector, String owner, String state, String redirectUri) {}
