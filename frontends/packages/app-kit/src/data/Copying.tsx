import { Popover } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const CopyByHand = lazy(() => import('./CopyByHand'));

interface CopyingProps {
  value: string;
  /** What copies it. */
  children: (state: { copied: boolean; copy: () => void }) => ReactElement;
}

/** Copies a value; where the browser refuses that, says so and selects the value for copying it by hand. */
export function Copying({ value, children }: CopyingProps) {
  const { t } = useTranslation('kit');
  const { copy, copied, error, reset } = useClipboard({ timeout: 1500 });
  return (
    <Popover opened={error !== null} onDismiss={reset} withRoles={false} closeOnEscape={false} width={280} position="bottom-end" shadow="md">
      <Popover.Target>{children({ copied, copy: () => copy(value) })}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('actions.copy')}>
        <Suspense>
          <CopyByHand value={value} onClose={reset} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
