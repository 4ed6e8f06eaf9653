/** Starts a service as a program: its settings, secrets from files, and what it says where it cannot. */
package io.keystory.platform.start;
