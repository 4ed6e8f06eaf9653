import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useUpdateApplication } from '../api';
import type { Guide } from './guides';
import { missingFor } from './missing';
import { MissingNotice } from './MissingNotice';

/** Offers to register the addresses that a guide uses, so that it runs as pasted. */
export function MissingSettings({ application, guide }: { application: Application; guide: Guide }) {
  const { t } = useTranslation('console');
  const update = useUpdateApplication(application.id);
  const notifyProblem = useNotifyProblem();
  const missing = missingFor(application, guide);
  if (!missing) return null;
  const set = () => update.mutate(missing.change, { onSuccess: () => notifySuccess(t('guide.addresses.done')), onError: notifyProblem });
  return <MissingNotice addresses={missing.addresses} isBusy={update.isPending} onSet={set} />;
}
