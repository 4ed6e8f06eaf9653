/** Reads about the past: moments, and what entities and lists were then. */
package io.keystory.query.platform.past;
