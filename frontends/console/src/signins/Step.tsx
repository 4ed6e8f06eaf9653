import type { LoggedEvent } from '@keystory/api-client';
import { Anchor, Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Payload } from '../events/Payload';
import { describeBrowser, lookOf, useTitleOf } from '../history/describe';
import styles from '../history/Timeline.module.css';
import { isRefusal } from './story';

interface StepProps {
  event: LoggedEvent;
  /** When the story began. */
  start: string;
  isLast: boolean;
}

/** One step of a sign-in: what, how long after the start, what was decided and why. */
export function Step({ event, start, isLast }: StepProps) {
  const { t, i18n } = useTranslation('console');
  const titleOf = useTitleOf();
  const { icon: Icon, tone } = lookOf(event.type);
  const titles: Record<string, string> = t('signins.steps', { returnObjects: true });
  const after = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const seconds = (Date.parse(event.at) - Date.parse(start)) / 1000;
  const reason = reasonOf(event);
  return (
    <li className={styles.entry} aria-current={isLast ? 'step' : undefined}>
      <span className={styles.icon} data-tone={isRefusal(event) ? 'danger' : tone}>
        <Icon size={17} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={styles.body}>
        <div className={styles.what}>
          <span>{titles[event.type] ?? titleOf(event.type)}</span>
          <time className={styles.time} dateTime={event.at}>
            {t('signins.after', { seconds: after.format(seconds) })}
          </time>
        </div>
        <div className={styles.who}>{[event.origin?.ip, describeBrowser(event.origin?.userAgent ?? null)].filter(Boolean).join(' · ')}</div>
        {reason && (
          <Badge color={isRefusal(event) ? 'red' : 'gray'} mt={4}>
            {t('history.reason', { reason })}
          </Badge>
        )}
        <details className={styles.details}>
          <summary>{t('history.details')}</summary>
          <Payload event={event} />
          {event.correlationId && (
            <Anchor component={Link} to={`/events/tree/${event.correlationId}`} size="sm">
              {t('events.tree.open')}
            </Anchor>
          )}
        </details>
      </div>
    </li>
  );
}

/** Why it was decided so, where the event says: a policy's reason or the stable code of a refusal. */
function reasonOf({ payload }: LoggedEvent): string | undefined {
  const { reason, code, step } = payload as Record<string, unknown>;
  const why = [reason, code].find((value): value is string => typeof value === 'string');
  return why && typeof step === 'string' ? `${step}: ${why}` : why;
}
