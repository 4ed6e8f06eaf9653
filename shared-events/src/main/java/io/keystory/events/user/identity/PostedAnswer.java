package io.keystory.events.user.identity;

/**
 * What another identity provider told through a browser; it counts once the page that asked brings what that browser got.
 *
 * @param id what the answer is spoken of by
 * @param person who signed in there
 */
public record PostedAnswer(String id, ExternalUser person) {}
