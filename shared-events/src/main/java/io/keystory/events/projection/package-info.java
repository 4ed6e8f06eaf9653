/** What people do to the read models: orders to rebuild one, and decisions about events that one could not take in. */
package io.keystory.events.projection;
