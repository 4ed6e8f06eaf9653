import { Moment } from '@keystory/app-kit';
import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
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
  const isPast = useAsOf() !== undefined;
  const { sent, isBusy, show, cancel } = useShowPages(shown);
  const take = (zip: File | null) => {
    if (zip) show(zip);
    reset.current?.(); // so that the same file can be chosen again, mended
  };
  return (
    <Panel title={t('signin.pages.title')} intro={t('signin.pages.intro')}>
      {sent ? (
        <Sending name={sent.name} part={sent.part} onCancel={cancel} />
      ) : (
        <Text role="status">{t(shown ? 'signin.pages.own' : 'signin.pages.builtIn')}</Text>
      )}
      {shown && (
        <Text size="sm" c="dimmed">
          {t('signin.pages.uploaded')} <Moment at={shown.createdAt} />
        </Text>
      )}
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
      <Text size="sm" c="dimmed">
        {t('signin.pages.trust')}
      </Text>
    </Panel>
  );
}

interface SendingProps {
  name: string;
  /** How much of it has left, from 0 to 1. */
  part: number;
  onCancel: () => void;
}

/** A zip on its way; once all of it has left, its pages are looked through and shown, which cannot be ended any more. */
function Sending({ name, part, onCancel }: SendingProps) {
  const { t, i18n } = useTranslation('console');
  const label = t('signin.pages.sending', { name });
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part);
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text role="status">{part < 1 ? label : t('signin.pages.checking')}</Text>
        <Text size="sm" c="dimmed">
          {percent}
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={part * 100} aria-label={label} aria-valuetext={percent} animated={part === 1} />
      </Progress.Root>
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
