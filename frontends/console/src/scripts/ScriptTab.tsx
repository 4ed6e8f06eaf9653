import { EmptyState } from '@keystory/app-kit';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { orNull } from '../entity/orNull';
import { ActivityPanel } from '../history/ActivityPanel';
import type { Entity } from '../history/api';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { Loaded } from '../shell/Loaded';

interface ScriptTabProps<T> {
  entity: Entity;
  read: (query: ReturnType<typeof momentQuery>) => Promise<T>;
  /** What it is shown as; null where there is none yet. */
  children: (script: T | null) => ReactElement;
}

/** A script as it is, or as it was, each a form of its own, and what became of it. */
export function ScriptTab<T>({ entity, read, children }: ScriptTabProps<T>) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const found = useQuery({
    queryKey: [entity.kind, entity.id, asOf ?? 'now'],
    queryFn: () => orNull(read(momentQuery(asOf))),
  });
  return (
    <>
      {asOf && <PastBanner entity={entity} asOf={asOf} />}
      <Loaded query={found} height={420}>
        {(script) =>
          asOf && script === null ? (
            <EmptyState icon={IconHistory} title={t('scripts.noneThen.title')}>
              {t('scripts.noneThen.body')}
            </EmptyState>
          ) : (
            <Fragment key={asOf ?? 'now'}>{children(script)}</Fragment>
          )
        }
      </Loaded>
      <ActivityPanel entity={entity} />
    </>
  );
}
