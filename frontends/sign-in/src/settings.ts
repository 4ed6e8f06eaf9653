import { createApi, unwrap, type SignInExperience } from '@keystory/api-client';
import { createContext, useContext } from 'react';
import { applicationId } from './application-id';

/** What the pages need of the sign-in experience. */
export type PageExperience = Pick<
  SignInExperience,
  | 'agreeToTermsPolicy'
  | 'branding'
  | 'color'
  | 'customContent'
  | 'customCss'
  | 'forgotPassword'
  | 'hideLogtoBranding'
  | 'languageInfo'
  | 'passkeySignIn'
  | 'passwordPolicy'
  | 'privacyPolicyUrl'
  | 'signIn'
  | 'signInMode'
  | 'signUp'
  | 'singleSignOnEnabled'
  | 'socialConnectors'
  | 'ssoConnectors'
  | 'supportEmail'
  | 'supportWebsiteUrl'
  | 'termsOfUseUrl'
  | 'trustedDevice'
  | 'usernamePolicy'
>;

/** Who tells people from programs, and how it is asked. */
export interface CaptchaSettings {
  type: 'Turnstile' | 'RecaptchaEnterprise';
  siteKey: string;
  domain?: string;
  mode?: 'invisible' | 'checkbox';
}

/** What the server knows when it serves the page. */
export interface Settings {
  signInExperience: PageExperience;
  /** Who the person signs in for, and where that begins, as far as the server knows it. */
  application?: { id: string; name: string; home?: string };
  /** The device that is to be let in, on its page: its code once it was entered, or what was wrong with it. */
  device?: { xsrf: string; userCode?: string; application?: { id: string; name: string }; problem?: string };
  /** The tag of the language that suits the person. */
  language?: string;
  /** The installation's own wording, over ours, in that language. */
  phrases?: Record<string, unknown>;
  /** How the person shows to be no program, where that is asked for. */
  captcha?: CaptchaSettings;
  /** Set when the page is the answer to a request that cannot go on. */
  error?: { code: string; message?: string; requestId?: string };
}

/** The settings that the server put into the page, if it did. */
export function injectedSettings(): Settings | undefined {
  const text = document.getElementById('keystory-settings')?.textContent;
  return text ? (JSON.parse(text) as Settings) : undefined;
}

/** The same, asked for, when the page came from a plain file server. */
export async function fetchSettings(): Promise<Settings> {
  const appId = applicationId();
  const query = appId ? { appId } : {};
  const signInExperience = await unwrap(createApi().GET('/api/.well-known/sign-in-exp', { params: { query } }));
  return { signInExperience, captcha: signInExperience.captchaConfig as CaptchaSettings | undefined };
}

export const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('Rendered outside of its settings.');
  return settings;
}
