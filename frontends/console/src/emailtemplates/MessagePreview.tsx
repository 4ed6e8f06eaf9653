import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MessageFrame } from './MessageFrame';
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
      {isHtml ? <MessageFrame html={filled(content, variables)} title={t('emailTemplates.preview')} /> : <pre className={styles.plain}>{filled(content, variables)}</pre>}
    </Paper>
  );
}
