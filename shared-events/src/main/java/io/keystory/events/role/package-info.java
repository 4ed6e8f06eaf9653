/** Roles and the scopes they give. Depends on the platform and on {@code resource}. */
package io.keystory.events.role;
