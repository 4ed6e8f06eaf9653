package io.keystory.events.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives an event record its wire name, version and category; released names and shapes are for ever. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The wire name, lower case with dots, such as {@code user.created}. */
    String value();

    /** The version of the shape, from 1. */
    int version() default 1;

    /** The partition of the log the event is stored in. */
    Category category() default Category.CORE;
}
