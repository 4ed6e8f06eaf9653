import type { LoggedEvent } from '@keystory/api-client';

export interface Story {
  steps: LoggedEvent[];
  startedAt: string;
  /** From the first step to the last, whole seconds. */
  seconds: number;
  outcome: 'finished' | 'consentRefused' | 'refused' | 'open';
  applicationId: string | undefined;
  userId: string | undefined;
}

const textOf = (events: LoggedEvent[], field: string): string | undefined =>
  events.map(({ payload }) => (payload as Record<string, unknown>)[field]).find((value): value is string => typeof value === 'string');

/** What the events of an interaction tell together. */
export function storyOf(events: LoggedEvent[]): Story {
  const has = (type: string) => events.some((event) => event.type === type);
  const startedAt = events[0]?.at ?? '';
  const endedAt = events.at(-1)?.at ?? startedAt;
  return {
    steps: events,
    startedAt,
    seconds: Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000) || 0,
    outcome: outcomeOf(has),
    applicationId: textOf(events, 'applicationId'),
    userId: textOf(events, 'userId'),
  };
}

function outcomeOf(has: (type: string) => boolean): Story['outcome'] {
  if (has('interaction.consent_refused')) return 'consentRefused';
  if (has('interaction.finished')) return 'finished';
  return has('interaction.password_refused') || has('interaction.step_refused') ? 'refused' : 'open';
}

/** Whether a step was a decision against the person. */
export const isRefusal = ({ type }: LoggedEvent) => /refused|failed|locked/.test(type);
