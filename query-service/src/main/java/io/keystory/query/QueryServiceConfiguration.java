package io.keystory.query;

import io.keystory.query.platform.ReadPlatform;
import io.keystory.query.user.UserReads;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side, to be imported beside the platform's configuration; it brings its own schema up to date. */
@Configuration(proxyBeanMethods = false)
@Import({ReadPlatform.class, UserReads.class})
public class QueryServiceConfiguration {}
