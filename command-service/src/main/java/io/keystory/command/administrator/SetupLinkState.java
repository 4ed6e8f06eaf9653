package io.keystory.command.administrator;

/** What decisions about a set-up link need to know; {@code expiresAt} is epoch ms. */
record SetupLinkState(String secretId, long expiresAt, boolean isOver) {}
