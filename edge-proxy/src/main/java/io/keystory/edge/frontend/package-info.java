/** The built single-page applications as answers: from memory, compressed, cached for ever where named by content. */
package io.keystory.edge.frontend;
