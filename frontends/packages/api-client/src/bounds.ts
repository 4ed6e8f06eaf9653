// Made of openapi.json by bounds.mjs; not to be changed by hand.
import type { BoundsByPath } from './bound';

/** POST /api/users */
export const newUser = {
  'password': {"minLength":1},
  'passwordAlgorithm': {"enum":["Argon2i","Argon2id","Argon2d","SHA1","SHA256","MD5","Bcrypt","Legacy"]},
  'passwordDigest': {"maxLength":256},
  'primaryEmail': {"pattern":"^(?=.{3,256}$)\\S+@\\S+\\.\\S+$"},
  'primaryPhone': {"pattern":"^\\d+$"},
  'username': {"pattern":"^[A-Z_a-z]\\w*$"},
} satisfies BoundsByPath;

/** POST /api/applications */
export const newApplication = {
  'name': {"required":true,"minLength":1,"maxLength":256},
  'type': {"required":true,"enum":["Native","SPA","Traditional","MachineToMachine","Protected","SAML"]},
} satisfies BoundsByPath;

/** POST /api/applications/{id}/secrets */
export const newSecret = {
  'expiresAt': {"maximum":8640000000000000},
  'name': {"required":true,"minLength":1,"maxLength":256},
} satisfies BoundsByPath;

/** PATCH /api/applications/{id}/secrets/{name} */
export const secretChange = {
  'name': {"required":true,"minLength":1,"maxLength":256},
} satisfies BoundsByPath;

/** POST /api/hooks */
export const newHook = {
  'config.retries': {"minimum":0,"maximum":3},
  'config.url': {"maxLength":2048},
  'name': {"minLength":1,"maxLength":256},
} satisfies BoundsByPath;

/** POST /api/roles */
export const newRole = {
  'description': {"required":true,"minLength":1,"maxLength":128},
  'name': {"required":true,"minLength":1,"maxLength":128},
  'type': {"enum":["User","MachineToMachine"]},
} satisfies BoundsByPath;

/** POST /api/resources */
export const newResource = {
  'accessTokenTtl': {"minimum":0},
  'indicator': {"required":true,"minLength":1},
  'name': {"required":true,"minLength":1},
} satisfies BoundsByPath;

/** POST /api/resources/{resourceId}/scopes */
export const newScope = {
  'name': {"required":true,"minLength":1,"maxLength":256},
} satisfies BoundsByPath;

/** POST /api/organizations */
export const newOrganization = {
  'description': {"maxLength":256},
  'name': {"required":true,"minLength":1,"maxLength":128},
} satisfies BoundsByPath;

/** POST /api/organization-roles */
export const newOrganizationRole = {
  'description': {"maxLength":256},
  'name': {"required":true,"minLength":1,"maxLength":128},
  'type': {"enum":["User","MachineToMachine"]},
} satisfies BoundsByPath;

/** POST /api/organization-scopes */
export const newOrganizationScope = {
  'description': {"maxLength":256},
  'name': {"required":true,"minLength":1,"maxLength":128},
} satisfies BoundsByPath;

/** POST /api/client-registration/initial-access-tokens */
export const newInitialAccessToken = {
  'expiresAt': {"maximum":8640000000000000},
  'mostUses': {"minimum":1},
  'name': {"required":true,"minLength":1,"maxLength":256},
} satisfies BoundsByPath;

/** POST /api/one-time-tokens */
export const newOneTimeToken = {
  'email': {"required":true,"maxLength":128,"pattern":"^(?=.{3,256}$)\\S+@\\S+\\.\\S+$"},
  'expiresIn': {"minimum":1,"maximum":31536000},
} satisfies BoundsByPath;

/** PATCH /api/configs/oidc/session */
export const sessionSettings = {
  'ttl': {"minimum":1,"maximum":31536000},
} satisfies BoundsByPath;

/** POST /api/saml-applications/{id}/secrets */
export const samlSecret = {
  'lifeSpanInYears': {"required":true,"minimum":1,"maximum":100},
} satisfies BoundsByPath;
