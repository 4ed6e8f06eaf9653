import { PASSKEY_NOT_GIVEN, type ApiError } from '@keystory/api-client';
import { describeProblem, passwordIssues } from '@keystory/ui';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The interaction has ended or was never there: only the application can start a new one. */
export function isSessionGone(error: ApiError | undefined): boolean {
  return error?.code === 'session.not_found' || error?.code === 'session.interaction_not_found';
}

/** Where an error belongs on a form: at a field, or above all of them. */
export interface Placed {
  username?: string;
  password?: string[];
  form?: string;
}

/** Explains a refused sign-in without telling which half was wrong. */
export function useSignInProblem(error: ApiError | undefined): string | undefined {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  if (!error) return undefined;
  switch (error.code) {
    case 'session.invalid_credentials':
    case 'user.user_not_exist':
      return t('signIn.wrong');
    case 'user.sign_in_method_not_enabled':
      return t('signIn.unavailable');
    case 'session.captcha_failed':
    case 'session.captcha_required':
      return t('captcha.failed');
    case 'session.captcha_unavailable':
      return t('captcha.unavailable');
    case 'password.expired':
      return t('signIn.passwordExpired');
    case PASSKEY_NOT_GIVEN:
    case 'session.mfa.webauthn_verification_failed':
      return t('mfa.noPasskey');
    default:
      return describeProblem(tUi, error);
  }
}

/** Explains why somebody could not be signed in by another provider. */
export function useSocialProblem(error: ApiError | undefined): string | undefined {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  if (!error) return undefined;
  switch (error.code) {
    case 'session.csrf_token_mismatch':
      return t('social.foreign');
    case 'user.sign_in_method_not_enabled':
      return t('social.unavailable');
    case 'auth.forbidden':
      return t('register.closed');
    default:
      return describeProblem(tUi, error);
  }
}

/** Explains why a code could not be sent, or was refused. */
export function useCodeProblem(error: ApiError | undefined): string | undefined {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  if (!error) return undefined;
  switch (error.code) {
    case 'verification_code.code_mismatch':
      return t('code.wrong');
    case 'verification_code.expired':
    case 'verification_code.not_found':
      return t('code.expired');
    case 'verification_code.exceed_max_try':
      return t('code.tooOften');
    case 'session.captcha_failed':
    case 'session.captcha_required':
      return t('captcha.failed');
    case 'connector.not_found':
      return t('code.notSent');
    case 'user.sign_in_method_not_enabled':
    case 'session.not_supported_for_forgot_password':
      return t('code.unavailable');
    default:
      return describeProblem(tUi, error);
  }
}

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
      return error.code.startsWith('user.username_') ? { username: error.message } : { form: describeProblem(tUi, error) };
  }
}
