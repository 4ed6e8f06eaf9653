/**
 * Where the addresses are that requests came from: looked up when somebody reads, in a database that the installation brings,
 * and kept nowhere.
 */
package io.keystory.query.platform.place;
