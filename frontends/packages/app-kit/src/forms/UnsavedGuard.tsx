import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, type Location } from 'react-router';

/** The state of a place that is gone to because what is changed is no more: nothing is left to be saved. */
export const NOTHING_LEFT = { isNothingLeft: true };

/** A page at another moment is another one; where a list on it stands makes no difference. */
const pageOf = ({ pathname, search }: Location) => `${pathname} ${new URLSearchParams(search).get('asOf') ?? ''}`;

interface UnsavedGuardProps {
  dirty: boolean;
  /** What is asked, where it is not about changes. */
  title?: string;
  body?: string;
}

/** Asks before a page with unsaved changes is left, also for its past, by a link, the history or the browser itself. */
export function UnsavedGuard({ dirty, title, body }: UnsavedGuardProps) {
  const { t } = useTranslation('kit');
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    // The browser keeps the state of a place for who goes back to it.
    const isNothingLeft = historyAction !== 'POP' && (nextLocation.state as Partial<typeof NOTHING_LEFT> | null)?.isNothingLeft;
    return dirty && !isNothingLeft && pageOf(currentLocation) !== pageOf(nextLocation);
  });

  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);

  const stay = () => blocker.reset?.();
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={stay} title={title ?? t('unsaved.title')}>
      <Text mb="lg">{body ?? t('unsaved.body')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
