/**
 * Hooks: changing them, and telling them what happens. An automation puts what they are to be told into a queue; each
 * process tells what is due.
 */
package io.keystory.command.hook;
