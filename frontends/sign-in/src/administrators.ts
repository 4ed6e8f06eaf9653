import type { Settings } from './settings';

/** The application that only administrators use. */
const CONSOLE = 'admin-console';

/**
 * The settings of a page, as those see it who sign in to the console. Whatever people of other applications begin with,
 * administrators begin with what each of them has, a username and a password, and nobody becomes one by making an account.
 */
export function forAdministrators(settings: Settings): Settings {
  if (settings.application?.id !== CONSOLE) return settings;
  const { signInExperience } = settings;
  const { methods } = signInExperience.signIn;
  const byName = methods.find(({ identifier }) => identifier === 'username') ?? { identifier: 'username', verificationCode: false };
  const all = [byName, ...methods.filter((method) => method !== byName)];
  return {
    ...settings,
    signInExperience: {
      ...signInExperience,
      signInMode: 'SignIn',
      signIn: { ...signInExperience.signIn, methods: all.map((method) => ({ ...method, password: true, isPasswordPrimary: true })) },
    },
  };
}
