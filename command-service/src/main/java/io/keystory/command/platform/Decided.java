package io.keystory.command.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Takes commands for a stream that may not have begun: whether there is anything to decide about, the decider says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CommandHandler
@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
public @interface Decided {}
