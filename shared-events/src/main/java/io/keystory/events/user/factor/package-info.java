/** Second factors and passkeys of users, what is chosen about them, and what can be changed. */
package io.keystory.events.user.factor;
