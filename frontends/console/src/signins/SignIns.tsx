import { Moment } from '@keystory/app-kit';
import { unwrapPage, type Interaction } from '@keystory/api-client';
import { IconLogin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApplicationLink } from '../applications/ApplicationLink';
import { CellLink } from '../lists/CellLink';
import type { Column } from '../lists/DataTable';
import type { Filter } from '../lists/FilterInput';
import { ItemList } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { pageQuery } from '../lists/useListState';
import { pickedUser } from '../relations/choices';
import { usePickedApplication } from '../relations/usePickedApplication';
import { api } from '../session';
import { Outcome } from './Outcome';

const OUTCOMES = ['finished', 'refused', 'abandoned', 'consent_refused', 'open'] as const;

/** Whose sign-ins; everybody's where nothing is said. */
interface SignInsProps {
  userId?: string;
  applicationId?: string;
}

/** Who signed in, or tried to, and how it went; each leads to its story. */
export function SignIns(about: SignInsProps) {
  const { t } = useTranslation('console');
  return (
    <ItemList
      queryKey={['sign-ins', 'list', about]}
      label={t('signins.title')}
      filters={useFilters(about)}
      read={({ page, filters }) => {
        const query = { ...pageQuery({ page }), ...filters, ...about };
        return unwrapPage(api.GET('/api/interactions', { params: { query } }));
      }}
      columns={useColumns(about)}
      keyOf={({ id }) => id}
      none={{ icon: IconLogin, title: t('signins.none.title'), body: t('signins.none.body') }}
    />
  );
}

function useFilters({ userId, applicationId }: SignInsProps): Filter[] {
  const { t } = useTranslation('console');
  const application = usePickedApplication();
  return [
    { name: 'outcome', label: t('signins.outcome'), options: OUTCOMES.map((value) => ({ value, label: t(`signins.outcomes.${value}`) })) },
    ...(userId ? [] : [{ name: 'userId', label: t('signins.user'), picked: pickedUser }]),
    ...(applicationId ? [] : [{ name: 'applicationId', label: t('signins.application'), picked: application }]),
    { name: 'from', label: t('events.from'), kind: 'moment' },
    { name: 'to', label: t('events.to'), kind: 'moment' },
  ];
}

function useColumns({ userId: ofUser, applicationId: ofApplication }: SignInsProps): Column<Interaction>[] {
  const { t, i18n } = useTranslation('console');
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const user: Column<Interaction> = {
    id: 'user',
    title: t('signins.user'),
    wide: true,
    cell: ({ userId, userName }) => <CellLink to={userId && `/users/${userId}`}>{userName ?? userId}</CellLink>,
  };
  const application: Column<Interaction> = {
    id: 'application',
    title: t('signins.application'),
    wide: true,
    cell: ({ applicationId, applicationName }) => (
      <ApplicationLink id={applicationId} name={applicationName} isGone={!applicationName} />
    ),
  };
  return [
    {
      id: 'at',
      title: t('signins.at'),
      cell: ({ id, startedAt, kind }) => (
        <ListCell
          to={`/sign-ins/${id}`}
          picture={null}
          name={exact.format(new Date(startedAt))}
          detail={<>{t(`signins.kinds.${kind ?? 'Resumed'}`)} · <Moment at={Date.parse(startedAt)} /></>}
        />
      ),
    },
    { id: 'outcome', title: t('signins.outcome'), cell: (interaction) => <Outcome {...interaction} /> },
    ...(ofUser ? [] : [user]),
    ...(ofApplication ? [] : [application]),
    { id: 'refusals', title: t('signins.refusals'), wide: true, cell: ({ refusals }) => refusals || '–' },
  ];
}
