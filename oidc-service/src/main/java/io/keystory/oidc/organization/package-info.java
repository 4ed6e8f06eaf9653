/** Organizations as the provider needs them: who may act in them, and what is told of them. */
package io.keystory.oidc.organization;
