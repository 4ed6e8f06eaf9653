package io.keystory.platform.projection.live;

import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.BuildSlots;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.RebuildSettings;
import io.keystory.platform.projection.rebuild.Rebuilds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the runners of a process share, and what people see and order of its read models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildSettings.class)
@Import({DeadLetters.class, ReadModels.class, Generations.class, Rebuilds.class, BuildSlots.class,
    ProjectionPlatform.class, ProjectionOrders.class})
public class ProjectionConfiguration {}
