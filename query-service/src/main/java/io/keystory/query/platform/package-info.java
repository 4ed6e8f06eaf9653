/** What every slice of the read side uses: the schema, documents, paging, search, positions. Imports no slice. */
package io.keystory.query.platform;
