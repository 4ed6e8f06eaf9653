/** What every slice of the provider builds on: its schema and projections, parameters, errors. Imports no slice. */
package io.keystory.oidc.platform;
