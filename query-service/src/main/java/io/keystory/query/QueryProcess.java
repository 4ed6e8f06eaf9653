package io.keystory.query;

import io.keystory.query.document.WholeDocument;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side without the other services beside it, whose operations it cannot see and describes nevertheless. */
@Configuration(proxyBeanMethods = false)
@Import({QueryService.class, WholeDocument.class})
class QueryProcess {}
