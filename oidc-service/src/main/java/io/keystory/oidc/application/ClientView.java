package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationView;
import java.util.Set;

/** What is stored of a client: the application and the roles it has. */
record ClientView(ApplicationView application, Set<String> roleIds) {}
