/**
 * SAML 2.0 for either side: XML that is safe to read, signatures that cover what is read, bindings, certificates. It
 * knows no application and no connector.
 */
package io.keystory.platform.saml;
