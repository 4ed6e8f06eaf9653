package io.keystory.command.interaction;

/** What a step of a verification answers: by what it is spoken of. */
public record VerificationAnswer(String verificationId) {}
