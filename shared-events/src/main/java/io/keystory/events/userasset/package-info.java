/** Pictures that people uploaded. Depends on the platform only. */
package io.keystory.events.userasset;
