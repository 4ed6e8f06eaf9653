/** Decides about the domains under which the product answers, and looks for their records. Protected applications it refuses. */
package io.keystory.command.domain;
