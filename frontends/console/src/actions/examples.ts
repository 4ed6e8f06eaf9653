import type { Action } from '@keystory/api-client';

export type ActionType = 'action.postFirstFactorVerification' | 'action.postSignIn';

const script = (rule: string) => `/** Denies access, or lets the sign-in go on. */
const runAction = async ({ event, environmentVariables, api }) => {
  ${rule}
};
`;

const contextSample = {
  interactionEvent: 'SignIn',
  userId: 'user-id',
  verificationRecords: [{ id: 'record-id', type: 'Password', identifier: { type: 'username', value: 'grace' }, verified: true }],
  signInContext: { ip: '192.0.2.7', userAgent: 'Mozilla/5.0' },
  user: { id: 'user-id', username: 'grace', primaryEmail: 'grace@example.com', customData: { hasLeft: false } },
  application: { id: 'my-app', name: 'My app' },
};

const proposed = (rule: string, environmentVariables: Record<string, string>): Action => ({
  script: script(rule),
  enabled: false,
  onExecutionError: 'block',
  environmentVariables,
  contextSample,
});

/** What the editor shows where there is no script yet. */
export const EXAMPLES: Record<ActionType, Action> = {
  'action.postSignIn': proposed("if (event.user.customData.hasLeft) api.denyAccess('This account is closed.');", {}),
  'action.postFirstFactorVerification': proposed(
    "if (!event.signInContext.ip.startsWith(environmentVariables.OFFICE)) api.denyAccess('Come to the office.');",
    { OFFICE: '192.0.2.' },
  ),
};
