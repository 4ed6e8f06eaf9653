/**
 * The database that the single process brings along: PostgreSQL's own programs, driven on a data folder that stays.
 *
 * <p>Plain Java, no Spring: whoever starts it closes it, after everything that holds a connection.
 */
package io.keystory.standalone.postgres;
