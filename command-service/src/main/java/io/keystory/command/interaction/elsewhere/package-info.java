/** What all ways have in common in which people prove elsewhere who they are. */
package io.keystory.command.interaction.elsewhere;
