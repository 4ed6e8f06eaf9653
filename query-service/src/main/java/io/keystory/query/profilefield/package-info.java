/** What people are asked about themselves: the read model, and the reads of {@code /api/custom-profile-fields}. */
package io.keystory.query.profilefield;
