/**
 * The provider as a SAML identity provider: a service provider's request becomes an ordinary authorization request of its
 * application, and what comes of that becomes a SAML response. Depends on {@code application}, {@code token},
 * {@code user} and {@code page}.
 */
package io.keystory.oidc.samlapplication;
