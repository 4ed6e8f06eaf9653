/** Decides about: the installation's configuration. */
package io.keystory.command.configuration;
