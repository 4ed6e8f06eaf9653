package io.keystory.query.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The event feed; as environment variable {@code KEYSTORY_EVENT_READERS}.
 *
 * @param eventReaders how many readers may wait for events at the same time, streams and long polls together
 */
@ConfigurationProperties("keystory")
record EventSettings(@DefaultValue("200") int eventReaders) {}
