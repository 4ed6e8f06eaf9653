import { PASSKEY_NOT_GIVEN, type ApiError } from '@keystory/api-client';
import { isSwitchedOff, ofCode, useProblem } from './problems';

/** What a page was about is not there any more: another one took its place, as in another tab. */
export function isReplaced(error: ApiError | undefined): boolean {
  return error?.code === 'session.verification_session_not_found' || error?.code === 'session.mfa.pending_info_not_found';
}

/** Explains why a second factor was refused. */
export function useFactorProblem(error: ApiError | undefined): string | undefined {
  return useProblem(error, (t) => ({
    ...ofCode(t),
    'session.sso_enabled': t('sso.required'),
    'session.mfa.invalid_totp_code': t('mfa.wrongCode'),
    'user.email_already_in_use': t('mfa.addressTaken'),
    'user.phone_already_in_use': t('mfa.addressTaken'),
    'session.mfa.invalid_backup_code': t('mfa.wrongBackupCode'),
    'session.verification_blocked_too_many_attempts': t('mfa.locked'),
    'session.mfa.webauthn_verification_failed': t('mfa.unknownPasskey'),
    [PASSKEY_NOT_GIVEN]: t('mfa.noPasskey'),
    ...(error && isSwitchedOff(error) ? { [error.code]: t('signIn.switchedOff') } : {}),
  }));
}
