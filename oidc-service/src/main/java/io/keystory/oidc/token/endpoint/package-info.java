/** The token endpoint, what every grant type takes and answers, and what applications get for themselves. */
package io.keystory.oidc.token.endpoint;
