/** Bounds how often somebody may fail, or have something sent, counted for all replicas together. */
package io.keystory.command.sentinel;
