/** The authorization endpoint, from a request that was read to the answer that goes back: who signs in, who consents, what is let in. */
package io.keystory.oidc.interaction;
