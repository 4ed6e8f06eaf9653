/** Decides about: aPI resources and their scopes. */
package io.keystory.command.resource;
