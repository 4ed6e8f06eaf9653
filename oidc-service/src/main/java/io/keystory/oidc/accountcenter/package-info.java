/** What the account centre says about other origins of this installation. Uses no other slice. */
package io.keystory.oidc.accountcenter;
