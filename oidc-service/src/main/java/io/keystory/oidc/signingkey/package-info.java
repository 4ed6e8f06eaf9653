/** The provider's keys: what signs tokens, and what verifiers are told. */
package io.keystory.oidc.signingkey;
