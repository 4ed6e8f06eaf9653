import type { HistoryEntry } from '@keystory/api-client';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entity } from './api';
import { Entry } from './Entry';
import styles from './Timeline.module.css';

interface TimelineProps {
  entries: HistoryEntry[];
  /** Whose history it is: what they did themselves is said so. */
  entity: Entity;
}

/** A history by days, newest first. */
export function Timeline({ entries, entity }: TimelineProps) {
  const { i18n } = useTranslation('console');
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' });
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = format.format(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={styles.day}>
      <Title order={2} size="h3" className={styles.heading}>
        {day}
      </Title>
      <ol className={styles.list}>
        {ofDay.map((entry) => (
          <Entry key={entry.position} entry={entry} entity={entity} />
        ))}
      </ol>
    </section>
  ));
}
