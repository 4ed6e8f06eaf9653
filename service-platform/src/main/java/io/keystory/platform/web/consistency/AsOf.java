package io.keystory.platform.web.consistency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what can be read as of a moment: a controller, or one of its operations. Nothing else takes {@code asOf}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsOf {

    /** The query parameter: a position of the log, or an RFC 3339 instant. */
    String PARAMETER = "asOf";

    /** Names of read models that only an answer about the past needs. */
    String[] besides() default {};
}
