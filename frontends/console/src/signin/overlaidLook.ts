import type { SignInSettings } from '@keystory/api-client';

type Look = Record<string, unknown>;

/** The looks that hold for all, with what is said of an application over them. */
export function overlaidLook({ color, branding, customCss, termsOfUseUrl, privacyPolicyUrl }: SignInSettings, own: Look): Look {
  return {
    customCss: own.customCss ?? customCss,
    termsOfUseUrl: own.termsOfUseUrl ?? termsOfUseUrl,
    privacyPolicyUrl: own.privacyPolicyUrl ?? privacyPolicyUrl,
    color: { ...color, ...(own.color as Look) },
    branding: { ...branding, ...(own.branding as Look) },
  };
}
