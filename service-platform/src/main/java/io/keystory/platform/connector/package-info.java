/** Kinds of connectors as every service knows them: each is described by a file of its own beside this package. */
package io.keystory.platform.connector;
