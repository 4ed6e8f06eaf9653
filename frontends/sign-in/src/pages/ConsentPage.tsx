import { asApiError, unwrap, type ApiError, type ConsentInfo } from '@keystory/api-client';
import { useEffect, useState } from 'react';
import { api } from '../interaction/api';
import { isSessionGone, useRefusal } from '../interaction/problems';
import { FrameSkeleton } from '../layout/Frame';
import { NotLoaded } from '../layout/NotLoaded';
import { ConsentForm } from './consent/ConsentForm';
import { MessagePage } from './MessagePage';

/** What an application asks for, and the person's answer. */
export default function ConsentPage() {
  const [info, setInfo] = useState<ConsentInfo>();
  const [error, setError] = useState<ApiError>();
  const problem = useRefusal(error);
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
  if (error) return <NotLoaded problem={problem} />;
  return info ? <ConsentForm info={info} /> : <FrameSkeleton />;
}
