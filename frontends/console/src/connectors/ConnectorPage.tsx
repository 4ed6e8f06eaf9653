import { confirm, notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { Connector, ConnectorKind } from '@keystory/api-client';
import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { BackLink } from '../shell/BackLink';
import { NotFoundPage } from '../shell/NotFoundPage';
import { PageHeader } from '../shell/PageHeader';
import { Panel } from '../shell/Panel';
import { connectorsQuery, kindsQuery, useDeleteConnector } from './api';
import { ConnectorForm } from './ConnectorForm';
import { Guide } from './Guide';
import { SocialPanel } from './SocialPanel';

/** A connector, or a new one of a kind. */
export function Component() {
  const { t } = useTranslation('console');
  const { id, kindId } = useParams();
  const kinds = useQuery(kindsQuery());
  const connectors = useQuery(connectorsQuery());
  const connector = connectors.data?.find((one) => one.id === id);
  const kind = kinds.data?.find((one) => one.id === (kindId ?? connector?.connectorId));
  const problem = kinds.error ?? connectors.error;
  if (kinds.isSuccess && connectors.isSuccess && (!kind || (id && !connector))) return <NotFoundPage />;
  return (
    <>
      <BackLink to="/connectors">{t('connectors.title')}</BackLink>
      {problem && <Problem cause={problem} retry={() => Promise.all([kinds.refetch(), connectors.refetch()])} />}
      {!problem && (kind && connectors.data ? <Known key={connector?.id ?? kind.id} kind={kind} connector={connector} /> : <Skeleton height={420} radius="lg" />)}
    </>
  );
}

function Known({ kind, connector }: { kind: ConnectorKind; connector: Connector | undefined }) {
  const { t } = useTranslation('console');
  const name = connector?.name.en ?? kind.name.en ?? kind.id;
  return (
    <>
      <PageHeader title={name} actions={connector && <DeleteConnector id={connector.id} name={name} />} />
      <Stack gap="lg">
        <Panel title={t('connectors.guide')}>
          <Guide text={kind.readme} />
        </Panel>
        {connector?.type === 'Social' && <SocialPanel connector={connector} />}
        <ConnectorForm kind={kind} {...(connector ? { connector } : {})} />
      </Stack>
    </>
  );
}

function DeleteConnector({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('console');
  const remove = useDeleteConnector(id);
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const ask = () =>
    confirm({
      title: t('connectors.delete.title', { name }),
      body: t('connectors.delete.body'),
      action: t('connectors.delete.submit'),
      danger: true,
      onConfirm: async () => {
        try {
          await remove.mutateAsync(undefined);
        } catch (cause) {
          notifyProblem(cause);
          throw cause;
        }
        notifySuccess(t('connectors.delete.done', { name }));
        await navigate('/connectors');
      },
    });
  return (
    <Button variant="light" color="red" onClick={ask} loading={remove.isPending}>
      {t('connectors.delete.open')}
    </Button>
  );
}
