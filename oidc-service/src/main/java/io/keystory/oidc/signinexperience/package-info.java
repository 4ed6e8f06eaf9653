/** What the hosted pages know of the sign-in experience. Uses no other slice. */
package io.keystory.oidc.signinexperience;
