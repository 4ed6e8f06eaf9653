/** Reads authorization requests: where their parameters are, and whether the rules allow what they ask. */
package io.keystory.oidc.interaction.request;
