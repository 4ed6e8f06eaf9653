import { asApiError, unwrap, type ApiError, type ConsentInfo } from '@keystory/api-client';
import { describeProblem } from '@keystory/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../interaction/api';
import { isSessionGone } from '../interaction/problems';
import { FrameSkeleton } from '../layout/Frame';
import { NotLoaded } from '../layout/NotLoaded';
import { ConsentForm } from './consent/ConsentForm';
import { MessagePage } from './MessagePage';

/** What an application asks for, and the person's answer. */
export default function ConsentPage() {
  const { t } = useTranslation('ui');
  const [info, setInfo] = useState<ConsentInfo>();
  const [error, setError] = useState<ApiError>();
  useEffect(() => {
    let current = true;
    unwrap(api.GET('/api/interaction/consent')).then(
      (asked) => current && setInfo(asked),
      (cause: unknown) => current && setError(asApiError(cause)),
    );
    return () => {
      current = false;
    };
  }, []);
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error) return <NotLoaded problem={describeProblem(t, error)} />;
  return info ? <ConsentForm info={info} /> : <FrameSkeleton />;
}
