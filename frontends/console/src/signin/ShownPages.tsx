import { Moment, useKeptFocus } from '@keystory/app-kit';
import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import type { UploadedPages } from './api';
import { useShowPages } from './useShowPages';

/** Which sign-in pages are shown, with the way to others and back. */
export function ShownPages({ shown }: { shown: UploadedPages | null }) {
  const { t } = useTranslation('console');
  const reset = useRef<() => void>(null);
  const kept = useKeptFocus();
  const isPast = useAsOf() !== undefined;
  const { sent, isBusy, show, cancel } = useShowPages(shown);
  const take = (zip: File | null) => {
    if (zip) show(zip);
    reset.current?.(); // so that the same file can be chosen again, mended
  };
  const now = t(shown ? 'signin.pages.own' : 'signin.pages.builtIn');
  const told = sent ? (sent.part < 1 ? t('signin.pages.sending', { name: sent.name }) : t('signin.pages.checking')) : now;
  return (
    <Panel title={t('signin.pages.title')} intro={t('signin.pages.intro')}>
      <Text role="status">{told}</Text>
      {shown && (
        <Text size="sm" c="dimmed">
          {t('signin.pages.uploaded')} <Moment at={shown.createdAt} />
        </Text>
      )}
      <Stack {...kept}>
        {sent && <Sending label={t('signin.pages.sending', { name: sent.name })} part={sent.part} onCancel={cancel} />}
        {!isPast && !sent && (
          <Group>
            <FileButton accept=".zip,application/zip" resetRef={reset} onChange={take}>
              {(props) => (
                <Button {...props} leftSection={<IconUpload size={18} />} disabled={isBusy}>
                  {t('signin.pages.choose')}
                </Button>
              )}
            </FileButton>
            {shown && (
              <Button variant="default" loading={isBusy} onClick={() => show(null)}>
                {t('signin.pages.back')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <Text size="sm" c="dimmed">
        {t('signin.pages.trust')}
      </Text>
    </Panel>
  );
}

interface SendingProps {
  label: string;
  /** How much of it has left, from 0 to 1. */
  part: number;
  onCancel: () => void;
}

/** A zip on its way; once all of it has left, its pages are looked through and shown, which cannot be ended any more. */
function Sending({ label, part, onCancel }: SendingProps) {
  const { t, i18n } = useTranslation('console');
  return (
    <>
      <Group wrap="nowrap">
        <Progress.Root size="lg" flex={1}>
          <Progress.Section value={Math.round(part * 100)} aria-label={label} animated={part === 1} />
        </Progress.Root>
        <Text size="sm" c="dimmed">
          {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part)}
        </Text>
      </Group>
      {part < 1 && (
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('signin.pages.cancel')}
          </Button>
        </Group>
      )}
    </>
  );
}
