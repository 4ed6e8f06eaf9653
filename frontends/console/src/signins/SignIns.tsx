import { Moment } from '@keystory/app-kit';
import { unwrapPage, type Log } from '@keystory/api-client';
import { Anchor, Text } from '@mantine/core';
import { IconLogin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { describeBrowser } from '../history/describe';
import type { Column } from '../lists/DataTable';
import { ItemList } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { pageQuery } from '../lists/useListState';
import { Result } from '../logs/Result';
import { api } from '../session';

/** What the list can be narrowed to, by the key that the audit log has for it. */
const KINDS = {
  finished: 'Interaction.End',
  signIn: 'Interaction.SignIn.Submit',
  register: 'Interaction.Register.Submit',
  password: 'Interaction.SignIn.Verification.Password.Submit',
} as const;

type Kind = keyof typeof KINDS;

/** When a user signed in, or tried to; each leads to its story. */
export function SignIns({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const options = (Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: t(`signins.kinds.${value}`) }));
  return (
    <ItemList
      queryKey={['users', userId, 'sign-ins']}
      label={t('signins.title')}
      filters={[{ name: 'kind', label: t('signins.kind'), options }]}
      read={({ filters, page }) => {
        const logKey = KINDS[(filters.kind as Kind | undefined) ?? 'finished'];
        return unwrapPage(api.GET('/api/logs', { params: { query: { ...pageQuery({ page }), userId, logKey, enableCap: 'true' } } }));
      }}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconLogin, title: t('signins.none.title'), body: t('signins.none.body') }}
    />
  );
}

function useColumns(): Column<Log>[] {
  const { t, i18n } = useTranslation('console');
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  return [
    {
      id: 'at',
      title: t('signins.at'),
      cell: ({ createdAt, payload }) => (
        <ListCell to={`/sign-ins/${String(payload.interactionId)}`} picture={null} name={exact.format(createdAt)} detail={<Moment at={createdAt} />} />
      ),
    },
    { id: 'result', title: t('logs.columns.result'), cell: ({ payload }) => <Result payload={payload} /> },
    {
      id: 'application',
      title: t('applications.columns.application'),
      wide: true,
      cell: ({ payload: { applicationId } }) =>
        typeof applicationId === 'string' && (
          <Anchor component={Link} to={`/applications/${applicationId}`} size="sm" style={{ position: 'relative', zIndex: 1 }}>
            {applicationId}
          </Anchor>
        ),
    },
    {
      id: 'from',
      title: t('signins.from'),
      wide: true,
      cell: ({ payload }) => (
        <Text size="sm">
          {[payload.ip, describeBrowser(typeof payload.userAgent === 'string' ? payload.userAgent : null)].filter(Boolean).join(' · ')}
        </Text>
      ),
    },
  ];
}
