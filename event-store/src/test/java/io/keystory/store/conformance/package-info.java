/**
 * What every event store that Keystory runs on must do, whatever it is made of. A store passes by extending
 * {@link io.keystory.store.conformance.EventStoreConformance} with an {@link io.keystory.store.conformance.EventStoreUnderTest}.
 */
package io.keystory.store.conformance;
