/** Under which names the product answers. */
package io.keystory.platform.domain;
