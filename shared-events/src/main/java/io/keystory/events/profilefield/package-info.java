/** What people are asked about themselves when they register, beyond identifiers. Depends on the platform only. */
package io.keystory.events.profilefield;
