package io.keystory.platform.projection.rebuild;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How read models are built anew; as environment variable {@code KEYSTORY_REBUILD_PARALLEL_BUILDS}.
 *
 * @param parallelBuilds how many read models a process builds anew at a time, the others wait; each may take 300 MB of
 *     heap and two connections to the database
 */
@ConfigurationProperties("keystory.rebuild")
public record RebuildSettings(@DefaultValue("1") int parallelBuilds) {}
