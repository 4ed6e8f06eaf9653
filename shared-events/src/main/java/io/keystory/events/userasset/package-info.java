/** Pictures that people uploaded, and sign-in pages. Depends on the platform only. */
package io.keystory.events.userasset;
