import { isShortcut } from '@keystory/ui';
import { ActionIcon, Kbd, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../Loaded';
import styles from './Finder.module.css';

const readFinding = async () => (await import('./Finding')).default;

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);

/** As it stands on the keys. */
const KEYS = isApple ? '⌘ K' : 'Ctrl K';

/** What is typed right after the key belongs into it. */
const AT_ONCE = { duration: 0 };

/** Whether something else has to be answered first. */
const isAsked = () => document.querySelector('[role="dialog"]') !== null;

/** Finds any page of the console, and what people have made, by name; Ctrl+K or ⌘K opens it from everywhere. */
export function Finder() {
  const { t } = useTranslation('console');
  const [opened, setOpened] = useState(false);
  const [begun, begin] = useState('');
  const open = () => {
    begin('');
    setOpened(true);
  };
  const close = () => setOpened(false);
  useWindowEvent('keydown', (event) => {
    if (!isShortcut(event, 'k')) return;
    event.preventDefault();
    if (!isAsked()) open();
  });
  // Where it cannot be had, the page stays with all that was entered in it.
  const finding = useQuery({ queryKey: ['parts', 'finder'], queryFn: readFinding, enabled: opened, staleTime: Infinity });
  return (
    <>
      <UnstyledButton className={styles.wide ?? ''} onClick={open} aria-haspopup="dialog" aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}>
        <IconSearch size={16} aria-hidden="true" />
        <span className={styles.words}>{t('finder.title')}</span>
        <Kbd size="xs" aria-hidden="true">{KEYS}</Kbd>
      </UnstyledButton>
      <ActionIcon className={styles.narrow ?? ''} variant="subtle" color="gray" size={36} onClick={open} aria-label={t('finder.title')} aria-haspopup="dialog">
        <IconSearch size={20} stroke={1.75} />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={t('finder.title')} size="lg" yOffset="10dvh" centered={false} transitionProps={AT_ONCE}>
        <Loaded query={finding} outline={<Beginning text={begun} onChange={begin} />}>
          {(Finding) => <Finding begun={begun} onGo={close} />}
        </Loaded>
      </Modal>
    </>
  );
}

/** Takes what is typed until there is what finds it. */
function Beginning({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('console');
  return (
    <TextInput
      data-autofocus
      autoFocus
      aria-label={t('finder.label')}
      placeholder={t('finder.label')}
      autoComplete="off"
      leftSection={<IconSearch size={18} />}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
