/** Interactions: one attempt to sign in, register or recover; here the pages' API and what every step of it shares. */
package io.keystory.command.interaction;
