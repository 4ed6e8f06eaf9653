/** Clients that register themselves (RFC 7591 and 7592): what they may be like, and what they are told. */
package io.keystory.oidc.clientregistration;
