/** The log as Axon sees it: its storage engine, its streams, and the places of its processors. */
package io.keystory.store.axon;
