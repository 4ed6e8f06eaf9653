/** The document of the whole API, made from the controllers of the process, and a page to browse it. */
package io.keystory.query.document;
