/**
 * What Keystory does by itself when something has happened: automations follow the log and send ordinary commands. The
 * automations themselves are in the slices of what they change.
 */
package io.keystory.command.automation;
