/** How devices without a browser get tokens. */
package io.keystory.oidc.token.device;
