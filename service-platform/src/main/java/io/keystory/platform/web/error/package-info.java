/** How a request is refused: status, code, words in the language of the caller, and what of the input is wrong. */
package io.keystory.platform.web.error;
