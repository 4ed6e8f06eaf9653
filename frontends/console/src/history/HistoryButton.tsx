import { ActionIcon, Button, Drawer, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { History, type HistoryProps } from './History';

export interface HistoryButtonProps extends HistoryProps {
  name: string;
  /** What is told below it. */
  further?: ReactNode;
  /** There is little room, as in the row of a list. */
  isSmall?: boolean;
  /** It stands apart from what it is about, and has to say it. */
  isNamed?: boolean;
}

/** Tells beside what a page shows what became of one thing on it; the past has nothing but itself. */
export function HistoryButton({ entity, query, name, further, isSmall = false, isNamed = false }: HistoryButtonProps) {
  const { t } = useTranslation('console');
  const [opened, { open, close }] = useDisclosure(false);
  const isPast = useAsOf() !== undefined;
  useEffect(() => {
    if (isPast) close(); // or it would be open again when the page comes back from there
  }, [isPast, close]);
  if (isPast) return null;
  const title = `${t('entity.activity')}: ${name}`;
  return (
    <>
      {isSmall ? (
        <Tooltip label={t('entity.activity')}>
          <ActionIcon variant="subtle" color="gray" aria-label={title} onClick={open}>
            <IconHistory size={18} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="default" leftSection={<IconHistory size={18} />} aria-label={title} onClick={open}>
          {isNamed ? title : t('entity.activity')}
        </Button>
      )}
      <Drawer opened={opened} onClose={close} title={title} position="right" size="lg">
        <History entity={entity} query={query} />
        {further}
      </Drawer>
    </>
  );
}
