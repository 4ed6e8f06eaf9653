package io.keystory.events.samlapplication;

/**
 * What the service provider signs its requests with.
 *
 * @param certificate PEM; a signature is checked against it
 * @param isRequired whether a request without a signature is refused
 */
public record RequestSigning(String certificate, boolean isRequired) {}
