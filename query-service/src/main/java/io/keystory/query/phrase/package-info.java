/** The words of the sign-in pages, in the language that suits the person. Uses the sign-in experience. */
package io.keystory.query.phrase;
