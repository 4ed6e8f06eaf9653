/**
 * What all organizations have in common: the roles their members can have, and the scopes these give. Depends on the
 * platform, on {@code resource} and on {@code role}.
 */
package io.keystory.events.organizationtemplate;
