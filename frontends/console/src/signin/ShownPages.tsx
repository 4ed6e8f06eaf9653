import { Moment, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import { uploadPages, useSaveSignInSettings, type UploadedPages } from './api';

/** Which sign-in pages are shown, with the way to others and back. */
export function ShownPages({ shown }: { shown: UploadedPages | null }) {
  const { t } = useTranslation('console');
  const reset = useRef<() => void>(null);
  const isPast = useAsOf() !== undefined;
  const save = useSaveSignInSettings();
  const onError = useNotifyProblem();
  const show = (customUiAssets: UploadedPages | null) => save({ customUiAssets });
  const change = useMutation({
    mutationFn: async (zip: File | null) => {
      await show(zip && (await uploadPages(zip)));
      return shown; // as it was, however often it was read again since
    },
    onSuccess: (before, zip) => notifySuccess(t(zip ? 'signin.pages.ownNow' : 'signin.pages.builtInNow'), () => show(before)),
    onError,
  });
  const take = (zip: File | null) => {
    if (zip) change.mutate(zip);
    reset.current?.(); // so that the same file can be chosen again, mended
  };
  const sent = change.isPending ? change.variables : null;
  return (
    <Panel title={t('signin.pages.title')} intro={t('signin.pages.intro')}>
      <Text role="status">
        {sent ? t('signin.pages.sending', { name: sent.name }) : t(shown ? 'signin.pages.own' : 'signin.pages.builtIn')}
      </Text>
      {shown && (
        <Text size="sm" c="dimmed">
          {t('signin.pages.uploaded')} <Moment at={shown.createdAt} />
        </Text>
      )}
      {!isPast && (
        <Group>
          <FileButton accept=".zip,application/zip" resetRef={reset} onChange={take}>
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={18} />} loading={sent !== null} disabled={change.isPending}>
                {t('signin.pages.choose')}
              </Button>
            )}
          </FileButton>
          {shown && (
            <Button variant="default" loading={change.isPending && !sent} disabled={change.isPending} onClick={() => change.mutate(null)}>
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
