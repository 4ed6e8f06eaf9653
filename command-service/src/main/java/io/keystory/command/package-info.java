/** The command service: its wiring. Every slice below decides about one concept. */
package io.keystory.command;
