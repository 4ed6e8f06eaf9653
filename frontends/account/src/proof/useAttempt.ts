import { asApiError, PASSKEY_NOT_GIVEN } from '@keystory/api-client';
import { useEntryProblem } from '@keystory/app-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Runs what a form is for; what it fails with is a sentence for the person, and stays until the next try. */
export function useAttempt() {
  const problemOf = useProblem();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (cause) {
      setProblem(problemOf(cause));
    }
    setBusy(false);
  };
  return { busy, problem, setProblem, attempt };
}

/** Says why something was refused, in a sentence of this page where it knows the code. */
export function useProblem(): (cause: unknown) => string {
  const text = useEntryProblem();
  const known = useKnownProblems();
  return (cause) => known[asApiError(cause).code] ?? text(cause);
}

function useKnownProblems(): Partial<Record<string, string>> {
  const { t } = useTranslation('account');
  return {
    'session.invalid_credentials': t('proof.wrongPassword'),
    'verification_code.code_mismatch': t('code.wrong'),
    'verification_code.expired': t('code.expired'),
    'verification_code.not_found': t('code.expired'),
    'verification_code.exceed_max_try': t('code.tooOften'),
    'verification_record.permission_denied': t('proof.expired'),
    'verification_record.not_found': t('proof.expired'),
    'connector.not_found': t('code.notSent'),
    'user.email_already_in_use': t('address.email.taken'),
    'user.phone_already_in_use': t('address.phone.taken'),
    'session.sso_enabled': t('address.email.ofOrganization'),
    'user.identity_already_in_use': t('social.taken'),
    'session.csrf_token_mismatch': t('social.foreign'),
    'session.connector_validation_session_not_found': t('social.foreign'),
    'connector.authorization_failed': t('social.refused'),
    'connector.social_auth_code_invalid': t('social.unanswered'),
    'connector.social_invalid_id_token': t('social.unanswered'),
    'connector.social_invalid_access_token': t('social.unanswered'),
    'connector.invalid_response': t('social.unanswered'),
    'connector.unreachable': t('social.unanswered'),
    'user.same_password': t('security.samePassword'),
    'user.last_sign_in_method_required': t('security.lastWay'),
    'session.mfa.invalid_totp_code': t('code.wrong'),
    [PASSKEY_NOT_GIVEN]: t('factors.noPasskey'),
  };
}
