/** API resources and their scopes. Depends on the platform only. */
package io.keystory.events.resource;
