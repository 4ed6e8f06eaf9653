package io.keystory.platform.script;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a script of an administrator may use up.
 *
 * @param timeLimit how long one run may take, waiting for its turn included
 * @param memoryLimit how much memory one run may have, 2 MB or more
 * @param parallelRuns how many scripts run at a time
 */
@ConfigurationProperties("keystory.script")
public record ScriptSettings(
        @DefaultValue("1s") Duration timeLimit,
        @DefaultValue("32MB") DataSize memoryLimit,
        @DefaultValue("2") int parallelRuns) {}
