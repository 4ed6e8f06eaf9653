/** Who users are at other providers, and what those gave to be asked on their behalf. */
package io.keystory.events.user.identity;
