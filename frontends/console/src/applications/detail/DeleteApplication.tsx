import { confirm, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Panel } from '../../shell/Panel';
import { useDeleteApplication } from '../api';

export function DeleteApplication({ application: { id, name } }: { application: Application }) {
  const { t } = useTranslation('console');
  const remove = useDeleteApplication(id);
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const ask = () =>
    confirm({
      title: t('applications.delete.title', { name }),
      body: t('applications.delete.body'),
      action: t('applications.delete.submit'),
      danger: true,
      typeName: name,
      onConfirm: async () => {
        await remove.mutateAsync().catch((cause: unknown) => {
          notifyProblem(cause);
          throw cause;
        });
        notifySuccess(t('applications.delete.done', { name }));
        await navigate('/applications');
      },
    });
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('applications.delete.heading')} intro={t('applications.delete.intro')}>
        <div>
          <Button variant="outline" color="red" onClick={ask}>
            {t('applications.delete.submit')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
