package io.keystory.command.interaction.submission;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The end of an interaction on its pages. */
@Configuration(proxyBeanMethods = false)
@Import({SubmissionRules.class, Submission.class})
public class SubmissionConfiguration {}
