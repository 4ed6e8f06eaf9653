package io.keystory.events.domain;

/** What is answered at a path of a domain, so that others can see whose it is; {@code path} begins with a slash. */
public record VerificationFile(String path, String content, String contentType) {}
