import { PASSKEY_NOT_GIVEN, type ApiError } from '@keystory/api-client';
import { describeProblem, passwordIssues, usernameIssue } from '@keystory/ui';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { others } from '../locales';
import { NO_ORGANIZATION } from './sso';

/** The interaction has ended, was never there or was begun anew elsewhere: there is nothing to go on with on this page. */
export function isSessionGone(error: ApiError | undefined): boolean {
  return ['session.not_found', 'session.interaction_not_found', 'session.identifier_not_found'].includes(error?.code ?? '');
}

/** What was typed is another code than the one that was asked for: the next try begins with an empty field. */
export function isWrongCode(error: ApiError | undefined): boolean {
  return ['verification_code.code_mismatch', 'session.mfa.invalid_totp_code', 'session.mfa.invalid_backup_code'].includes(error?.code ?? '');
}

/** What somebody signed in by, or set up, was switched off while they were on the way: only another way leads on. */
export function isSwitchedOff(error: ApiError | undefined): boolean {
  if (error?.code === 'connector.not_found') return error.status === 404; // else there is nobody to send a code by
  return ['session.mfa.mfa_factor_not_enabled', 'user.sign_in_method_not_enabled', 'auth.forbidden'].includes(error?.code ?? '');
}

/** No code can be sent, or none of this kind counts any more. */
export function isWithoutCodes(error: ApiError | undefined): boolean {
  return isSwitchedOff(error) || error?.code === 'connector.not_found' || error?.code === 'session.not_supported_for_forgot_password';
}

/** Where an error belongs on a form: at a field, or above all of them. */
export interface Placed {
  username?: string;
  password?: string[];
  form?: string;
}

export type Words = Partial<Record<string, string>>;

/** What a page says of the codes it knows; of all others, what can be said of them anywhere. */
export function useProblem(error: ApiError | undefined, known: (t: TFunction<'signIn'>) => Words): string | undefined {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  return error && (known(t)[error.code] ?? saidByScript(error) ?? explain(t, tUi, error));
}

/** What can be said of a refusal on any page. The server's own sentence is English in languages of one's own: there its code stands for it. */
function explain(t: TFunction<'signIn'>, tUi: TFunction<'ui'>, error: ApiError): string {
  if (isSessionGone(error)) return t('unknownSession.body');
  if (isSwitchedOff(error)) return t('signIn.switchedOff');
  const said = describeProblem(tUi, error);
  const { lang } = document.documentElement;
  const isForeign = !lang.startsWith('en') && !(lang in others);
  return said === error.message && isForeign ? `${t('error.title')} (${error.code})` : said;
}

/** What a script of an administrator says to the person whom it denies access. */
function saidByScript({ code, data }: ApiError): string | undefined {
  const isSaid = code === 'action.general' && typeof data === 'object' && data !== null && 'message' in data;
  return isSaid ? String(data.message) : undefined;
}

/** Explains a refusal of which the page knows nothing of its own. */
export const useRefusal = (error: ApiError | undefined): string | undefined => useProblem(error, () => ({}));

/** Explains a refused sign-in without telling which half was wrong. */
export function useSignInProblem(error: ApiError | undefined): string | undefined {
  return useProblem(error, (t) => ({
    'session.invalid_credentials': t('signIn.wrong'),
    'user.user_not_exist': t('signIn.wrong'),
    'user.sign_in_method_not_enabled': t('signIn.unavailable'),
    'session.sso_enabled': t('sso.required'),
    'session.captcha_failed': t('captcha.failed'),
    'session.captcha_required': t('captcha.failed'),
    'session.captcha_unavailable': t('captcha.unavailable'),
    'password.expired': t('signIn.passwordExpired'),
    [PASSKEY_NOT_GIVEN]: t('mfa.noPasskey'),
    'session.mfa.webauthn_verification_failed': t('mfa.unknownPasskey'),
  }));
}

/** Explains why somebody could not be signed in by another provider. */
export function useSocialProblem(error: ApiError | undefined): string | undefined {
  return useProblem(error, (t) => ({
    // What else goes wrong between the provider and us is nothing that the person could act on.
    ...(error?.code.startsWith('connector.') ? { [error.code]: t('social.unanswered') } : {}),
    'connector.authorization_failed': t('social.refused'),
    'connector.not_found': t('social.unavailable'),
    'session.connector_validation_session_not_found': t('social.foreign'),
    'session.csrf_token_mismatch': t('social.foreign'),
    'session.verification_session_not_found': t('social.foreign'),
    'user.sign_in_method_not_enabled': t('social.unavailable'),
    'auth.forbidden': t('register.closed'),
    'user.sso_identity_not_exist': t('register.closed'),
    [NO_ORGANIZATION]: t('sso.none'),
    'session.sso_enabled': t('sso.required'),
  }));
}

/** What can be wrong with any code that is sent. */
export const ofCode = (t: TFunction<'signIn'>): Words => ({
  'verification_code.code_mismatch': t('code.wrong'),
  'verification_code.expired': t('code.expired'),
  'verification_code.not_found': t('code.expired'),
  'session.verification_session_not_found': t('code.expired'),
  'verification_code.exceed_max_try': t('code.tooOften'),
  'connector.not_found': t('code.notSent'),
});

/** Explains why a code could not be sent, or was refused. */
export function useCodeProblem(error: ApiError | undefined): string | undefined {
  return useProblem(error, (t) => ({
    'session.sso_enabled': t('sso.required'),
    ...ofCode(t),
    'session.captcha_failed': t('captcha.failed'),
    'session.captcha_required': t('captcha.failed'),
    'session.captcha_unavailable': t('captcha.unavailable'),
    'user.sign_in_method_not_enabled': t('code.unavailable'),
    'session.not_supported_for_forgot_password': t('code.unavailable'),
  }));
}

/** Where on the registration form a refusal belongs. */
export function placeRegisterProblem(t: TFunction<'signIn'>, tUi: TFunction<'ui'>, error: ApiError): Placed {
  switch (error.code) {
    case 'user.username_already_in_use':
      return { username: t('register.taken') };
    case 'password.rejected':
      return { password: passwordIssues(tUi, error.data) };
    case 'user.same_password':
      return { password: [t('newPassword.same')] };
    case 'auth.forbidden':
      return { form: t('register.closed') };
    case 'session.captcha_failed':
    case 'session.captcha_required':
      return { form: t('captcha.failed') };
    case 'session.captcha_unavailable':
      return { form: t('captcha.unavailable') };
    default:
      return error.code.startsWith('user.username_') ? { username: usernameIssue(tUi, error) ?? explain(t, tUi, error) } : { form: explain(t, tUi, error) };
  }
}
