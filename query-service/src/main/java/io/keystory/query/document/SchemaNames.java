package io.keystory.query.document;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names schemas so that two nested records of the same name stay apart: by the class around them. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        Class<?> around = type.getEnclosingClass();
        if (around == null || !type.getName().startsWith("io.keystory.")) {
            return name;
        }
        String outer = nameForClass(around, options).replaceFirst("Controller$", "");
        return name.startsWith(outer) ? name : outer + name;
    }
}
