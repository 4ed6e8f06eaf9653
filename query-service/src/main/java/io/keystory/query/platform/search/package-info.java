/** The advanced search of lists: query parameters become one condition with a placeholder for every value. */
package io.keystory.query.platform.search;
