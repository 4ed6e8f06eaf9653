import { CopyAction, TabList } from '@keystory/app-kit';
import { Alert, Badge, Code, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import type { Entity } from '../history/api';
import { Gone } from '../history/Gone';
import { History } from '../history/History';
import { placeNow, queryOf, useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { BackLink } from '../shell/BackLink';
import { TabLink } from '../shell/TabLink';
import { TabPanels } from '../shell/TabPanels';
import { useDocumentTitle } from '../shell/useDocumentTitle';

export interface EntityTab {
  id: string;
  title: string;
  content: ReactNode;
  /** It is about the present only. */
  isNow?: boolean;
}

interface Origin {
  to: string;
  title: string;
}

interface EntityPageProps<T> {
  entity: Entity;
  /** The list that it belongs to; there is none of what there is one of. */
  list?: Origin;
  /** The page that lists it, where only the entity tells which that is. */
  owner?: (entity: T) => Origin;
  read: (asOf: string | undefined) => Promise<T>;
  /** The page of its kind, where that is another one. */
  elsewhere?: (entity: T) => string | false;
  /** Its heading, there from the first where it is known without the entity. */
  head: Head | ((entity: T) => Head);
  /** The first one is shown where the address names none; its history comes last by itself. */
  tabs: (entity: T) => EntityTab[];
}

/** Under which an entity is kept as it is, or as it was. */
export const entityKey = ({ kind, id }: Entity, asOf?: string) => [kind, id, 'as', asOf ?? 'now'];

interface Head {
  name: string;
  detail?: ReactNode;
  badge?: ReactNode;
  /** What has to be known first. */
  notice?: string | false | undefined;
  picture?: ReactNode;
  actions?: ReactNode;
}

/** An entity as it is, or as it was: heading, tabs that are places of their own, and its history. */
export function EntityPage<T>({ entity, list, owner, read, elsewhere, head, tabs }: EntityPageProps<T>) {
  const asOf = useAsOf();
  const found = useQuery({
    queryKey: entityKey(entity, asOf),
    queryFn: () => read(asOf),
  });
  const { search } = useLocation();
  const other = found.data !== undefined && elsewhere?.(found.data);
  if (other) {
    return <Navigate to={`${other}${search}`} replace />;
  }
  const known = typeof head === 'function' ? found.data !== undefined && head(found.data) : !found.isLoadingError && head;
  const origin = found.data !== undefined && owner ? owner(found.data) : list;
  return (
    <>
      {origin && <BackLink to={origin.to}>{origin.title}</BackLink>}
      {asOf && <PastBanner entity={entity} asOf={asOf} />}
      {found.isError && <Gone entity={entity} cause={found.error} retry={found.refetch} isPage={found.data === undefined} />}
      {known && <EntityHead {...known} id={entity.id} isPast={asOf !== undefined} />}
      {found.isPending && <Skeleton height={420} radius="lg" />}
      {found.data !== undefined && (
        <EntityTabs key={entityKey(entity, asOf).join(' ')} place={entity} tabs={tabs(found.data).filter(({ isNow }) => !asOf || !isNow)} />
      )}
    </>
  );
}

function EntityHead({ name, detail, badge, notice, picture, actions, id, isPast }: Head & { id: string; isPast: boolean }) {
  const { t } = useTranslation('console');
  useDocumentTitle(name);
  return (
    <>
      {notice && (
        <Alert color="gray" mb="lg">
          {notice}
        </Alert>
      )}
      <Group justify="space-between" align="flex-start" mb="lg" gap="md">
        <Group wrap="nowrap" gap="md" flex={1} miw={240}>
          {picture}
          <Stack gap={2} miw={0}>
            <Group gap="xs">
              <Title order={1} lineClamp={3} dir="auto">
                {name}
              </Title>
              {typeof badge === 'string' ? <Badge>{badge}</Badge> : badge}
            </Group>
            <Group gap={4}>
              {detail && (
                <Text size="sm" c="dimmed" component="div">
                  {detail}
                </Text>
              )}
              {id && (
                <Group gap={4} wrap="nowrap">
                  <Code style={{ overflowWrap: 'anywhere' }}>{id}</Code>
                  <CopyAction label={t('entity.id')} value={id} />
                </Group>
              )}
            </Group>
          </Stack>
        </Group>
        {!isPast && actions}
      </Group>
    </>
  );
}

function EntityTabs({ place, tabs }: { place: Entity; tabs: EntityTab[] }) {
  const { t } = useTranslation('console');
  const { tab } = useParams();
  const past = useAsOf();
  const isThere = tabs.some(({ id }) => id === tab) || (tab === 'activity' && !past);
  const chosen = isThere ? tab ?? null : tabs[0]?.id ?? 'activity';
  const { state } = useLocation() as { state: unknown };
  const to = (id: string) => `${placeNow(place)}${id === tabs[0]?.id ? '' : `/${id}`}${queryOf(past)}`;
  return (
    <Tabs value={chosen}>
      <TabList label={t('entity.tabs')} chosen={chosen}>
        {tabs.map(({ id, title }) => (
          <TabLink key={id} value={id} to={to(id)} state={state}>
            {title}
          </TabLink>
        ))}
        {!past && (
          <TabLink value="activity" to={to('activity')}>
            {t('entity.activity')}
          </TabLink>
        )}
      </TabList>
      <TabPanels tabs={tabs} />
      <Tabs.Panel value="activity">
        <History entity={place} isPage />
      </Tabs.Panel>
    </Tabs>
  );
}
