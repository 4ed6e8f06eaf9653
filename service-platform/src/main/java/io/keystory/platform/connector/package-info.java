/**
 * Kinds of connectors as every service knows them: each is described by a file of its own beside this package. Uses
 * {@code saml}.
 */
package io.keystory.platform.connector;
