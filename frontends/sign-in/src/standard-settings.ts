import type { Settings } from './settings';

/** What a fresh installation has; used when the settings cannot be read. */
export const standardSettings: Settings = {
  signInExperience: {
    color: { primaryColor: '#5b5bd6', isDarkModeEnabled: true, darkPrimaryColor: '#5e5fda' },
    branding: {},
    forgotPassword: { email: false, phone: false },
    hideLogtoBranding: false,
    languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
    termsOfUseUrl: null,
    privacyPolicyUrl: null,
    agreeToTermsPolicy: 'Automatic',
    signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
    signUp: { identifiers: ['username'], password: true, verify: false },
    signInMode: 'SignInAndRegister',
    singleSignOnEnabled: false,
    socialConnectors: [],
    ssoConnectors: [],
    customCss: null,
    customContent: {},
    passkeySignIn: {},
    passwordPolicy: {},
    supportEmail: null,
    supportWebsiteUrl: null,
    usernamePolicy: {
      caseSensitive: true,
      minLength: 1,
      maxLength: 128,
      allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
    },
  },
};
