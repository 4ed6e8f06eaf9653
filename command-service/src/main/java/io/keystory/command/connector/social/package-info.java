/** Signing in at the providers of social connectors, over OAuth and SAML. */
package io.keystory.command.connector.social;
