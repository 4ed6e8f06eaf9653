import type { StoryStep } from '@keystory/api-client';
import { describeBrowser, usePlaceName } from '@keystory/app-kit';
import { inOneLine } from '@keystory/ui/i18n';
import { Anchor, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Payload } from '../events/Payload';
import { Changes } from '../history/Changes';
import { lookOf } from '../history/describe';
import styles from '../history/Timeline.module.css';
import { timeSpan } from '../shell/timeSpan';
import { useStepTitle } from './useStepTitle';

interface StepProps {
  step: StoryStep;
  /** Whether the replay stands here. */
  isCurrent?: boolean;
}

/** One step of a sign-in: what, how long after the start, what was decided and why, and what it changed. */
export function Step({ step: { event, afterMs, decision, reason, changes }, isCurrent = false }: StepProps) {
  const { t, i18n } = useTranslation('console');
  const titleOf = useStepTitle();
  const place = usePlaceName()(event.origin);
  const { icon: Icon, tone } = lookOf(event.type);
  return (
    <li className={styles.entry} aria-current={isCurrent ? 'step' : undefined}>
      <span className={styles.icon} data-tone={decision === 'refused' ? 'danger' : tone}>
        <Icon size={17} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={styles.body}>
        <div className={styles.what}>
          <span>{titleOf(event.type)}</span>
          <time className={styles.time} dateTime={event.at}>
            {timeSpan(afterMs / 1000, i18n.language, true)}
          </time>
        </div>
        <div className={styles.who}>{inOneLine(event.origin?.ip, place, describeBrowser(event.origin?.userAgent ?? null))}</div>
        {reason && (
          <Text size="sm" mt={4} c="var(--ks-danger)">
            {reason.message !== reason.code && `${reason.message} `}
            <Code>{reason.code}</Code>
          </Text>
        )}
        <details className={styles.details}>
          <summary>{t('history.details')}</summary>
          {changes.length > 0 && <Changes changes={changes} />}
          <Payload event={event} />
          <Anchor component={Link} to={`/events/${event.position}`} size="sm" me="md">
            {t('signins.position', { position: event.position })}
          </Anchor>
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
