import type { HistoryEntry } from '@keystory/api-client';
import { describeBrowser, useApplicationName, usePlaceName } from '@keystory/app-kit';
import { inOneLine } from '@keystory/ui/i18n';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeThen } from '../past/moment';
import type { Entity } from './api';
import { Changes } from './Changes';
import { lookOf, useTitleOf } from './describe';
import styles from './Timeline.module.css';

/** One event: what, who, when, from where, what it changed, and the references to look further. */
export function Entry({ entry, entity }: { entry: HistoryEntry; entity: Entity }) {
  const { t, i18n } = useTranslation('console');
  const { icon: Icon, tone } = lookOf(entry.type);
  const titleOf = useTitleOf();
  const at = new Date(entry.at);
  const place = usePlaceName()(entry.origin);
  const from = inOneLine(entry.origin.ip, place, describeBrowser(entry.origin.userAgent));
  const by = useActor(entry.actor, entity.id);
  return (
    <li className={styles.entry}>
      <span className={styles.icon} data-tone={tone}>
        <Icon size={17} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={styles.body}>
        <div className={styles.what}>
          <span>{titleOf(entry.type)}</span>
          <time className={styles.time} dateTime={at.toISOString()}>
            {new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' }).format(at)}
          </time>
        </div>
        <div className={styles.who}>
          {by}
          {from && ` · ${from}`}
        </div>
        {entry.reason && <div className={styles.who}>{t('history.reason', { reason: entry.reason })}</div>}
        {entry.erased && <div className={styles.who}>{t('history.erased')}</div>}
        {entry.changes.length > 0 && <Changes changes={entry.changes} />}
        {!isEnd(entry) && (
          <Anchor component={Link} to={placeThen(entity, entry.position)} state={{ at: entry.at }} className={styles.then}>
            {t('past.open')}
          </Anchor>
        )}
        <Details entry={entry} />
      </div>
    </li>
  );
}

/** Whether there is nothing to be shown after it. */
const isEnd = ({ type }: HistoryEntry) => /\.(deleted|erased)$/.test(type);

function useActor({ type, id, name }: HistoryEntry['actor'], self: string): string {
  const { t } = useTranslation('console');
  const applicationName = useApplicationName();
  if (id === self) return t('history.by.self');
  if (type === 'anonymous') return t('history.by.anonymous');
  if (type === 'system' || (!id && !name)) return t('history.by.system');
  if (type === 'application' && id) return t('history.by.application', { name: applicationName(id, name) });
  return t('history.by.person', { name: name ?? id ?? '' });
}

function Details({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('console');
  const facts = [
    [t('history.facts.type'), `${entry.type}, ${t('history.facts.version', { version: entry.version })}`],
    [t('history.facts.position'), String(entry.position)],
    [t('history.facts.correlation'), entry.correlationId],
    [t('history.facts.cause'), entry.causationId],
    [t('history.facts.userAgent'), entry.origin.userAgent],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <details className={styles.details}>
      <summary>{t('history.details')}</summary>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
