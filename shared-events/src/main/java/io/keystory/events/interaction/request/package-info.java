/** What an application asked for when it sent somebody here. */
package io.keystory.events.interaction.request;
