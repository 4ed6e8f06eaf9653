/** Which pictures can be uploaded, as both sides of the API tell it. */
package io.keystory.platform.userasset;
