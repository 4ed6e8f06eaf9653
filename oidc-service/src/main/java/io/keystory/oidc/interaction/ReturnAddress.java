package io.keystory.oidc.interaction;

/** A verified redirect URI with how and with which state to answer it; {@code state} may be null. */
record ReturnAddress(String redirectUri, String responseMode, String state) {}
