package io.keystory.events.saml;

import io.keystory.events.platform.Secret;

/**
 * A key pair made outside.
 *
 * @param id the vault entry's id
 * @param certificate PEM
 * @param expiresAt epoch ms
 */
public record NewSigningKey(String id, String certificate, Secret privateKey, long expiresAt) {}
