import type { ApiError } from '@keystory/api-client';

export type Factor = 'Totp' | 'WebAuthn' | 'BackupCode' | 'EmailVerificationCode' | 'PhoneVerificationCode';

/** What the server wants to see, or to offer, before it lets the person on. */
export interface Asked {
  code: string;
  availableFactors: Factor[];
  maskedIdentifiers: Partial<Record<Factor, string>>;
  skippable: boolean;
  suggestion: boolean;
}

const PLACE = 'keystory.asked';

const PAGES: Record<string, string> = {
  'session.mfa.require_mfa_verification': '/mfa-verification',
  'user.suggest_mfa': '/mfa-onboarding',
  'user.missing_mfa': '/mfa-binding',
  'session.mfa.suggest_additional_mfa': '/mfa-binding',
  'session.mfa.backup_code_required': '/mfa-binding/BackupCode',
  'user.passkey_preferred': '/create-passkey',
};

/** Keeps what was asked, for the page that answers it; undefined where it is no question but a problem. */
export function pageOf(error: ApiError): string | undefined {
  const page = PAGES[error.code];
  if (page) sessionStorage.setItem(PLACE, JSON.stringify({ code: error.code, ...(error.data as object | undefined) }));
  return page;
}

/** Whether an error only asks for one more step, so that what was done so far stands. */
export const isQuestion = (cause: unknown): boolean => !!cause && PAGES[(cause as ApiError).code] !== undefined;

/** What was asked last; undefined in a window where nothing was. */
export function lastAsked(): Asked | undefined {
  const kept = sessionStorage.getItem(PLACE);
  return kept
    ? { availableFactors: [], maskedIdentifiers: {}, skippable: false, suggestion: false, ...(JSON.parse(kept) as Partial<Asked> & { code: string }) }
    : undefined;
}
