/** The log on PostgreSQL for Axon, and the vault. Knows the platform part of the contract, no slice. */
package io.keystory.store;
