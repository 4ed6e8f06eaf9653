/** The figures of the dashboard. Uses the user slice, and the audit slice for who was active. */
package io.keystory.query.dashboard;
