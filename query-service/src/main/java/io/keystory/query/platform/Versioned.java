package io.keystory.query.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what tells of one entity: the tag of its answer begins with the entity's version, which writes may demand. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Versioned {

    /** The table that has a row of the entity; several when several models tell of it. */
    String[] table();

    /** The variable of the path that is the entity's id; where there is one entity alone, the id itself. */
    String id();
}
