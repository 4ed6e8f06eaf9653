/** The command service running for tests, and a client that calls it. */
package io.keystory.command.support;
