package io.keystory.command.upstream.saml;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An identity provider elsewhere, as its service provider knows it.
 *
 * @param entityId what it calls itself
 * @param signOn where people are sent, in the redirect binding
 * @param certificates what it signs with; never empty
 */
public record SamlProvider(String entityId, URI signOn, List<X509Certificate> certificates) {}
