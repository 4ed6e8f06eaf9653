/** Which step of an interaction may come after which: pure decisions over its events. */
package io.keystory.command.interaction.decision;
