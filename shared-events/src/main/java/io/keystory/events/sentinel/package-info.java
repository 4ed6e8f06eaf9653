/** Whom somebody tried to be too often, and that this is forgotten. Depends on the platform. */
package io.keystory.events.sentinel;
