package io.keystory.events.samlapplication;

/** The only address at which a service provider is told who signed in, and how: its assertion consumer service. */
public record AcsUrl(String binding, String url) {}
