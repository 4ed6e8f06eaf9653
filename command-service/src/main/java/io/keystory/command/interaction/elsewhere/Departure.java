package io.keystory.command.interaction.elsewhere;

/** Where somebody is sent, and the verification that waits for them. */
public record Departure(String authorizationUri, String verificationId) {}
