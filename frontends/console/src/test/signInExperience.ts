import { setUp } from './data';

export const settings = {
  signInMode: 'SignInAndRegister',
  signUp: { identifiers: ['username'], password: true, verify: false },
  signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
  color: { primaryColor: '#5b5bd6', isDarkModeEnabled: false, darkPrimaryColor: '#5e5fda' },
  branding: {},
  passwordPolicy: {},
  mfa: { factors: [], policy: 'UserControlled' },
  usernamePolicy: { minLength: 1, maxLength: 128, caseSensitive: true, allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true } },
  customCss: null,
};

/** A console whose sign-in experience is so. */
export const there = {
  ...setUp,
  'GET /api/sign-in-exp': { body: settings },
  'GET /api/connectors': { body: [] },
  'GET /api/configs/credential-notices': { body: { enabled: false } },
  'PATCH /api/sign-in-exp': (_: Request, body: unknown) => ({ body: { ...settings, ...(body as object) } }),
};

/** Something that arrives when it is let. */
export function onItsWay() {
  const release: { arrive?: () => void } = {};
  const arrived = new Promise<void>((resolve) => {
    release.arrive = resolve;
  });
  return { arrived, arrive: () => release.arrive?.() };
}
