/** What every slice of the read side uses: the schema, documents, lists, search, positions. Imports no slice. */
package io.keystory.query.platform;
