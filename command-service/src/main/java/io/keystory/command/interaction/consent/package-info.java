/** Asks users whether applications may have what they want, and in which organizations. */
package io.keystory.command.interaction.consent;
