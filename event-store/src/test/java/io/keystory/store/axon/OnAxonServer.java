package io.keystory.store.axon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Tests that run where an Axon Server is named, and are skipped elsewhere. */
@EnabledIfEnvironmentVariable(named = AxonServerUnderTest.SETTING, matches = ".+",
        disabledReason = "KEYSTORY_AXON_SERVER names no Axon Server to run the conformance kit on, such as localhost:8124")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnAxonServer {}
