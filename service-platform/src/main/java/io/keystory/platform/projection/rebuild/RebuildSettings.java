package io.keystory.platform.projection.rebuild;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How read models are built anew.
 *
 * @param parallelBuilds how many read models a process builds anew at a time, the others wait; each may take its memory
 *     and two connections to the database
 * @param memory how much heap the views may take that a build holds at a time, however long the log is; with less it
 *     reads the log more often
 */
@ConfigurationProperties("keystory.rebuild")
public record RebuildSettings(@DefaultValue("1") int parallelBuilds, @DefaultValue("288MB") DataSize memory) {}
