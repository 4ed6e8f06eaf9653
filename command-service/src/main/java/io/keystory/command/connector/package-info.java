/** Decides about: connectors, what they know and what they are for. */
package io.keystory.command.connector;

