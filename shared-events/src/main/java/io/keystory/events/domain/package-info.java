/** Names of one's own under which the product answers. Depends on the platform only. */
package io.keystory.events.domain;
