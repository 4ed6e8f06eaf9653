/** The figures of the dashboard. Uses the user slice. */
package io.keystory.query.dashboard;
