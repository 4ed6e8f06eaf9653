/** What may happen to a user's second factors. Pure; depends on the platform alone. */
package io.keystory.command.user.factor;
