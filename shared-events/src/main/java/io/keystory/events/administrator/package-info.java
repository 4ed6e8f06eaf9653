/** Links through which administrators are made or let in again. Depends on the platform and on {@code user}. */
package io.keystory.events.administrator;
