/** Opens the log, the vault and the database for a service. */
package io.keystory.platform.store;
