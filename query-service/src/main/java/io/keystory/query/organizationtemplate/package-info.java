/**
 * The organization template, roles and scopes that all organizations have in common: read models and reads of
 * {@code /api/organization-roles} and {@code /api/organization-scopes}.
 */
package io.keystory.query.organizationtemplate;
