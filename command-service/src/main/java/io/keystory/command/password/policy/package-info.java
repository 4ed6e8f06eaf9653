/** What a new password must be like: pure rules, and the one place that adds the look-up of breached ones. */
package io.keystory.command.password.policy;
