/** The scripts that add claims to access tokens: their read model and the reads of {@code /api/configs/jwt-customizer}. */
package io.keystory.query.jwtcustomizer;
