/** The OpenID Provider: its wiring. Every package below answers for one part of the protocol or of its pages. */
package io.keystory.oidc;
