import { ApiError, unwrap } from '@keystory/api-client';
import { useProblemText } from '@keystory/app-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, session } from '../../session';
import { bodyOf } from './columns';
import type { Row } from './read';
import { UserImport, type Progress } from './UserImport';

/** The import of this page, which ends with it. */
export function useImport() {
  const queries = useQueryClient();
  const reasonOf = useReason();
  const [run, setRun] = useState<UserImport>();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => () => run?.stop(), [run]);

  const onProgress = (told: Progress) => {
    setProgress(told);
    if (told.state !== 'running') void queries.invalidateQueries({ queryKey: ['users', 'list'] });
  };
  const begin = (rows: readonly Row[]) => {
    const begun = new UserImport(rows, { send, reasonOf, onProgress });
    setRun(begun);
    begun.start();
  };
  const forget = () => {
    setRun(undefined);
    setProgress(undefined);
  };
  return { progress, begin, forget, stop: () => run?.stop(), goOn: () => run?.start(), rest: () => run?.rest() ?? [] };
}

/** Why the API refused somebody. */
function useReason() {
  const { t } = useTranslation('console');
  const textOf = useProblemText();
  return (error: ApiError, isUncertain: boolean) => {
    const message = textOf(error);
    const isPerhapsOurs = isUncertain && error.code.endsWith('_already_in_use');
    return isPerhapsOurs ? t('userImport.wrong.perhaps', { message }) : message;
  };
}

async function send({ values }: Row) {
  await session.token().catch((cause: unknown) => {
    throw cause instanceof TypeError ? cause : new ApiError({ status: 401, code: 'auth.no_token', message: String(cause) });
  });
  // Nobody reads each of them here, so nobody waits until they can be read.
  const params = { header: { Prefer: 'respond-async' } };
  return unwrap(api.POST('/api/users', { params, body: bodyOf(values) }));
}
