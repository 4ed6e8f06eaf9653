import { CopyAction, useNotifyProblem } from '@keystory/app-kit';
import { unwrap, type Domain } from '@keystory/api-client';
import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { ActivityPanel } from '../history/ActivityPanel';
import type { Column } from '../lists/DataTable';
import { momentQuery } from '../lists/useListState';
import { wholeList } from '../lists/wholeList';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { Relation } from '../relations/Relation';
import { api } from '../session';
import { Panel } from '../shell/Panel';

const ENTITY = { kind: 'domains', id: '', place: '/settings/domains' } as const;
const queryKey = [ENTITY.kind];
const COLORS = { PendingVerification: 'yellow', Active: 'green', Error: 'red' };

/** Further names under which the product answers, and the records that each needs. */
export function Domains() {
  const asOf = useAsOf();
  return (
    <>
      {asOf && <PastBanner entity={ENTITY} asOf={asOf} />}
      <DomainList />
      <ActivityPanel entity={ENTITY} />
    </>
  );
}

function DomainList() {
  const { t } = useTranslation('console');
  return (
    <Panel title={t('settings.domains.title')} intro={t('settings.domains.intro')} stacked>
      <Relation
        queryKey={queryKey}
        name="domains"
        label={t('settings.domains.title')}
        read={async ({ asOf, ...list }) =>
          wholeList(await unwrap(api.GET('/api/domains', { params: { query: momentQuery(asOf) } })), list)
        }
        columns={useColumns()}
        keyOf={({ id }) => id}
        none={{ icon: IconWorld, title: t('settings.domains.none.title'), body: t('settings.domains.none.body') }}
        add={{
          title: t('settings.domains.add'),
          fields: [{ path: 'domain', kind: 'text', label: t('settings.domains.name'), hint: t('settings.domains.hint'), required: true }],
          create: ({ domain }) => unwrap(api.POST('/api/domains', { body: { domain: String(domain) } })),
        }}
        remove={{
          title: t('settings.domains.remove'),
          body: t('settings.domains.removeBody'),
          nameOf: ({ domain }) => domain,
          act: ({ id }) => unwrap(api.DELETE('/api/domains/{id}', { params: { path: { id } } })),
        }}
      />
    </Panel>
  );
}

function useColumns(): Column<Domain>[] {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  return [
    { id: 'domain', title: t('settings.domains.name'), cell: (domain) => <Named domain={domain} /> },
    {
      id: 'status',
      title: t('settings.domains.status'),
      cell: ({ status }) => <Badge color={COLORS[status]}>{t(`settings.domains.states.${status}`)}</Badge>,
    },
    {
      id: 'verify',
      title: t('settings.domains.verify'),
      titleHidden: true,
      cell: (domain) => !isPast && domain.status !== 'Active' && <Verify domain={domain} />,
    },
  ];
}

function Named({ domain: { domain, status, errorMessage, dnsRecords } }: { domain: Domain }) {
  return (
    <Stack gap={4}>
      <Text fw={550}>{domain}</Text>
      {errorMessage && <Text size="sm">{errorMessage}</Text>}
      {status !== 'Active' &&
        dnsRecords.map(({ name, type, value }) => (
          <Group key={type} gap={4} wrap="nowrap">
            <Code style={{ overflowWrap: 'anywhere' }}>
              {name} {type} {value}
            </Code>
            <CopyAction label={`${type} ${name}`} value={value} />
          </Group>
        ))}
    </Stack>
  );
}

function Verify({ domain: { id, domain } }: { domain: Domain }) {
  const { t } = useTranslation('console');
  const changing = useChanging(queryKey);
  const onError = useNotifyProblem();
  const verify = () => changing(unwrap(api.POST('/api/domains/{id}/verification', { params: { path: { id } } }))).catch(onError);
  return (
    <Button variant="default" size="xs" aria-label={`${t('settings.domains.verify')}: ${domain}`} onClick={() => void verify()}>
      {t('settings.domains.verify')}
    </Button>
  );
}
