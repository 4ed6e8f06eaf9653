package io.keystory.events.jwtcustomizer;

/**
 * A script that adds claims to access tokens.
 *
 * @param blockIssuanceOnError whether no token is issued when the script fails
 * @param detailsId the vault's entry with its environment variables and samples, or null
 */
public record JwtCustomizerView(String id, String script, boolean blockIssuanceOnError, String detailsId) {}
