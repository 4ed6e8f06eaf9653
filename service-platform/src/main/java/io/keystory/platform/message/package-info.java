/** Messages as every service reads them. */
package io.keystory.platform.message;
