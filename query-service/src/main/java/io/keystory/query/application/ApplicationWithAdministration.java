package io.keystory.query.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.application.ApplicationView;

/**
 * An application as it is shown alone.
 *
 * @param isAdmin whether it may use the Management API
 */
record ApplicationWithAdministration(@JsonUnwrapped ApplicationView application, boolean isAdmin) {}
