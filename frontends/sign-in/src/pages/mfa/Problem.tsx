import { PASSKEY_NOT_GIVEN, type ApiError } from '@keystory/api-client';
import { describeProblem, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';

/** Why a step did not work, said so that the person knows what to do. */
export function Problem({ error }: { error: ApiError | undefined }) {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  if (!error) return null;
  return (
    <Notice kind="danger" focus>
      {sentence()}
    </Notice>
  );

  function sentence(): string {
    switch (error!.code) {
      case 'session.mfa.invalid_totp_code':
      case 'verification_code.code_mismatch':
        return t('mfa.wrongCode');
      case 'session.mfa.invalid_backup_code':
        return t('mfa.wrongBackupCode');
      case 'session.verification_blocked_too_many_attempts':
        return t('mfa.locked');
      case 'session.mfa.webauthn_verification_failed':
      case PASSKEY_NOT_GIVEN:
        return t('mfa.noPasskey');
      default:
        return describeProblem(tUi, error!);
    }
  }
}
