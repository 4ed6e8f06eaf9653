/**
 * Organizations and who belongs to them: read models and reads of {@code /api/organizations} and of the organizations of
 * users and applications. Uses the lists of the user, application and organization template slices, and
 * SSO connectors.
 */
package io.keystory.query.organization;
