/** Writes that hold only for the version of an entity that their caller knows ({@code If-Match}). Uses no slice. */
package io.keystory.command.conditional;
