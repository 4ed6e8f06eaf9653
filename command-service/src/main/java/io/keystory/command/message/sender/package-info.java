/** How messages are handed over: to mail servers, and to services by one HTTP request. */
package io.keystory.command.message.sender;
