package io.keystory.platform.projection.live;

import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Rebuilds;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the runners of a process share, and what people see and order of its read models. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetters.class, ReadModels.class, Generations.class, Rebuilds.class, ProjectionPlatform.class,
    ProjectionOrders.class})
public class ProjectionConfiguration {}
