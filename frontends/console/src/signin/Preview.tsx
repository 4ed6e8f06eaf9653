import { Group, Paper, SegmentedControl } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../forms/field';
import styles from './Preview.module.css';

/** The sign-in page as it would be with changes that are not saved yet. */
export function Preview({ draft }: { draft: Record<string, unknown> }) {
  const { t } = useTranslation('console');
  const frame = useRef<HTMLIFrameElement>(null);
  const [chosen, setTheme] = useState('light');
  const hasDark = valueAt(draft, 'color.isDarkModeEnabled') !== false;
  const theme = hasDark ? chosen : 'light';
  const [device, setDevice] = useState('mobile');
  const text = JSON.stringify({ keystoryDraft: { signInExperience: draft, theme } });
  const send = useCallback(() => {
    frame.current?.contentWindow?.postMessage(JSON.parse(text), window.location.origin);
  }, [text]);

  useEffect(() => {
    send();
    const answer = ({ origin, source, data }: MessageEvent) => {
      if (origin === window.location.origin && source === frame.current?.contentWindow && data === 'keystory:preview') send();
    };
    window.addEventListener('message', answer);
    return () => window.removeEventListener('message', answer);
  }, [send]);

  return (
    <Paper withBorder radius="lg" className={styles.preview} component="section" aria-label={t('look.preview.title')}>
      <Group justify="space-between" p="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('look.preview.theme')}
          value={theme}
          onChange={setTheme}
          data={(['light', 'dark'] as const).map((value) => ({ value, label: t(`look.preview.${value}`), disabled: value === 'dark' && !hasDark }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('look.preview.device')}
          value={device}
          onChange={setDevice}
          data={(['mobile', 'desktop'] as const).map((value) => ({ value, label: t(`look.preview.${value}`) }))}
        />
      </Group>
      <div className={styles.stage} data-device={device}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page: a sandbox would keep it from its own files */}
        <iframe
          ref={frame}
          src="/sign-in?preview"
          title={t('look.preview.title')}
          tabIndex={-1}
          className={styles.frame}
        />
      </div>
    </Paper>
  );
}
