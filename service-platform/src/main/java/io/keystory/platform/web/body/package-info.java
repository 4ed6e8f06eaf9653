/** How bodies are read and written: how large and how nested, which JSON, which types. */
package io.keystory.platform.web.body;
