/** Decides about: the roles that members of organizations can have, and the scopes these give. */
package io.keystory.command.organizationtemplate;
