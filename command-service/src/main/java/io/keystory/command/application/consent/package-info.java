/** Decides about: what the application of a third party may ask users for. */
package io.keystory.command.application.consent;
