/** Sign-in pages of one's own, served in place of the built-in ones. Uses the sign-in experience, which switches to them. */
package io.keystory.oidc.customui;
