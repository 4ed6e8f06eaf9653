/** What an installation has from its first start on: made once, by ordinary commands with fixed ids. */
package io.keystory.command.seed;
