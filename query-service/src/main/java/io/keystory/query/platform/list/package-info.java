/** Lists: which rows, in which order, page by page or on from a cursor, and how many there are in all. */
package io.keystory.query.platform.list;
