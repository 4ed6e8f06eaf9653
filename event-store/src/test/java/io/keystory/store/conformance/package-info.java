/**
 * What every event store that Keystory runs on must do, whatever it is made of. A store passes by extending
 * {@link io.keystory.store.conformance.EventStoreConformance} with an {@link io.keystory.store.conformance.EventStoreUnderTest}.
 * Axon's own engines are its controls: the one on JDBC passes, the one in memory fails where it guards nothing.
 */
package io.keystory.store.conformance;
