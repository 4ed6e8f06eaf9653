/** Who may call an API: access tokens, the scopes that open an operation, and the keys that sign. */
package io.keystory.platform.security;
