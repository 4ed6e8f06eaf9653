/** Decides about words of the sign-in pages of one's own. Uses {@code signinexperience} for the language of last resort. */
package io.keystory.command.phrase;
