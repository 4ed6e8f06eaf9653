/** Words of the sign-in pages: those of one's own, and all of them in the language that suits a person. Uses the sign-in experience. */
package io.keystory.query.phrase;
