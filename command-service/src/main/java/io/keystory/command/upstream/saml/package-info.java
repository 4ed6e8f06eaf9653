/** People who sign in elsewhere, in SAML: Keystory as a service provider. Depends on {@code upstream} only. */
package io.keystory.command.upstream.saml;
