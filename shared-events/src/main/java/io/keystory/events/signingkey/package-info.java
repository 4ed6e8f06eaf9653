/** The keys that tokens are signed with. Depends on the platform only. */
package io.keystory.events.signingkey;
