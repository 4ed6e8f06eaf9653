/** How an operation is found by its path, and ids that no path could hold. */
package io.keystory.platform.web.path;
