/** What statements to PostgreSQL are made with, and what its failures mean. Knows no event. */
package io.keystory.store.database;
