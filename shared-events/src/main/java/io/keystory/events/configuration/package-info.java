/** The installation's configuration. Depends on the platform only. */
package io.keystory.events.configuration;
