import { Paper, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { draw } from './draw';
import styles from './MessagePreview.module.css';
import { filled, variablesOf, type Purpose } from './purposes';

interface MessagePreviewProps {
  purpose: Purpose;
  subject: string;
  content: string;
  isHtml: boolean;
}

/** The message as people get it, with examples in the place of its variables. */
export function MessagePreview({ purpose, subject, content, isHtml }: MessagePreviewProps) {
  const { t } = useTranslation('console');
  const variables = variablesOf(purpose);
  return (
    <Paper withBorder radius="lg" className={styles.preview} component="section" aria-label={t('emailTemplates.preview')}>
      <div className={styles.head}>
        <Text size="sm" c="dimmed">
          {t('emailTemplates.subject')}
        </Text>
        <Text fw={550}>{filled(subject, variables)}</Text>
      </div>
      {isHtml ? <Html html={filled(content, variables)} /> : <pre className={styles.plain}>{filled(content, variables)}</pre>}
    </Paper>
  );
}

/** Scripts do not run in the frame, and nothing in it can be used. */
function Html({ html }: { html: string }) {
  const { t } = useTranslation('console');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current?.contentDocument) draw(html, frame.current.contentDocument);
  }, [html]);
  return <iframe ref={frame} sandbox="allow-same-origin" title={t('emailTemplates.preview')} tabIndex={-1} className={styles.frame} />;
}
