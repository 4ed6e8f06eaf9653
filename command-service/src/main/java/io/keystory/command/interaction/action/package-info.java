/** Scripts of administrators that have their say while somebody signs in. */
package io.keystory.command.interaction.action;
