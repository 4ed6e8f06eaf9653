/** What Prometheus is told about this process. */
package io.keystory.platform.metrics;
