/** What is known of each interaction at a glance: who came for what, and how it went. Holds nothing personal. */
package io.keystory.events.interaction.story;
