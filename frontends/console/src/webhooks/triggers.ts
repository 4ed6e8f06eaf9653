import type { HookTrigger } from '@keystory/api-client';

/** What a hook can be told of, as it belongs together. */
export const TRIGGERS: { group: 'interaction' | 'users' | 'roles' | 'organizations' | 'exceptions'; items: HookTrigger[] }[] = [
  { group: 'interaction', items: ['PostSignIn', 'PostSignInAdaptiveMfaTriggered', 'PostRegister', 'PostResetPassword'] },
  { group: 'users', items: ['User.Created', 'User.Data.Updated', 'User.SuspensionStatus.Updated', 'User.Deleted'] },
  {
    group: 'roles',
    items: [
      'Role.Created',
      'Role.Data.Updated',
      'Role.Scopes.Updated',
      'Role.Deleted',
      'Scope.Created',
      'Scope.Data.Updated',
      'Scope.Deleted',
    ],
  },
  {
    group: 'organizations',
    items: [
      'Organization.Created',
      'Organization.Data.Updated',
      'Organization.Membership.Updated',
      'Organization.Deleted',
      'OrganizationRole.Created',
      'OrganizationRole.Data.Updated',
      'OrganizationRole.Scopes.Updated',
      'OrganizationRole.Deleted',
      'OrganizationScope.Created',
      'OrganizationScope.Data.Updated',
      'OrganizationScope.Deleted',
    ],
  },
  { group: 'exceptions', items: ['Identifier.Lockout', 'Message.RateLimited', 'Grant.LimitExceeded'] },
];
