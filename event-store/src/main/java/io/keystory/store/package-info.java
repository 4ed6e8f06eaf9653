/**
 * The log on PostgreSQL for Axon, and the vault: what services use is here, how it is done in the packages below. Knows
 * the platform part of the contract, no slice.
 */
package io.keystory.store;
