/** API resources and their scopes: the read model and the reads of {@code /api/resources}. */
package io.keystory.query.resource;
