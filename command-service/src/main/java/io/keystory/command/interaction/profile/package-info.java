/** What an interaction gathers for an account, piece by piece. */
package io.keystory.command.interaction.profile;
