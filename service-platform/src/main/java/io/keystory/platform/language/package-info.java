/** The languages of the sign-in pages, which of them suits a person, and the words they come with. */
package io.keystory.platform.language;
