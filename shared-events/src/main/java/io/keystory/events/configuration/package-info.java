/** The installation's configuration. Depends on the platform, and on what applications may ask users for. */
package io.keystory.events.configuration;
