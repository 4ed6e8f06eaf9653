/** The account centre: what people may do with their own account. Depends on the platform only. */
package io.keystory.events.accountcenter;
