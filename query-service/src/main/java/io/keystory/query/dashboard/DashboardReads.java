package io.keystory.query.dashboard;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the dashboard is answered. */
@Configuration(proxyBeanMethods = false)
@Import({Dashboard.class, DashboardController.class})
public class DashboardReads {}
