/**
 * Tokens: the facts about them, which need no decision; the tokens themselves are rows of the token store.
 * Depends on the platform and on {@code user}, {@code application}, {@code session}, {@code grant}.
 */
package io.keystory.events.token;
