/** Reads about: administrators. They are users who have a hidden role, so it asks the slices of both. */
package io.keystory.query.administrator;
