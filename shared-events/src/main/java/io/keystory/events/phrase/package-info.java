/** Words of the sign-in pages of an installation's own, by language. Depends on the platform only. */
package io.keystory.events.phrase;
