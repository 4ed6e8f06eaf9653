import type { DevelopmentMessage } from '@keystory/api-client';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageFrame } from '../emailtemplates/MessageFrame';

/** What a message says: as text, of which a code can be copied, and as people see it where it is laid out. */
export function MessageText({ message }: { message: DevelopmentMessage }) {
  const { t } = useTranslation('console');
  const [isDrawn, setDrawn] = useState(false);
  const html = message.contentType === 'text/html' ? message.content : message.html;
  return (
    <Stack gap="sm">
      {html !== null && (
        <SegmentedControl
          size="xs"
          mt="xs"
          style={{ alignSelf: 'flex-start' }}
          aria-label={t('emailTemplates.content')}
          value={isDrawn ? 'drawn' : 'text'}
          onChange={(chosen) => setDrawn(chosen === 'drawn')}
          data={[
            { value: 'text', label: t('emailTemplates.text') },
            { value: 'drawn', label: t('emailTemplates.preview') },
          ]}
        />
      )}
      {isDrawn && html !== null ? (
        <MessageFrame html={html} title={t('emailTemplates.preview')} />
      ) : (
        <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {message.content}
        </Text>
      )}
    </Stack>
  );
}
