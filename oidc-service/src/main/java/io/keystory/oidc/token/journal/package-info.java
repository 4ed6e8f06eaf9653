/** The facts about tokens, and the ends of grants that follow from some of them. */
package io.keystory.oidc.token.journal;
