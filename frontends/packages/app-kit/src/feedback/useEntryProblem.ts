import { asApiError } from '@keystory/api-client';
import { passwordIssues, usernameIssue } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblem';

/** The same where a password or a username may have been entered: which of its rules they do not meet. */
export function useEntryProblem(): (cause: unknown) => string {
  const { t } = useTranslation('ui');
  const text = useProblemText();
  return (cause) => {
    const error = asApiError(cause);
    if (error.code === 'password.rejected') return passwordIssues(t, error.data).join(' ');
    return usernameIssue(t, error) ?? text(cause);
  };
}
