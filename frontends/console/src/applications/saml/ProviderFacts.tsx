import { CopyField } from '@keystory/app-kit';
import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shell/Panel';

interface ProviderFactsProps {
  id: string;
  title: string;
  intro: string;
}

/** What a service provider has to know of us: its metadata says it all, the rest is for those that do not read it. */
export function ProviderFacts({ id, title, intro }: ProviderFactsProps) {
  const { t } = useTranslation('console');
  const { origin } = window.location;
  const metadata = `${origin}/api/saml-applications/${id}/metadata`;
  const facts = [
    ['metadata', metadata],
    ['entityId', metadata],
    ['signOn', `${origin}/api/saml/${id}/authn`],
  ] as const;
  return (
    <div style={{ marginBottom: 16 }}>
      <Panel title={title} intro={intro}>
        {facts.map(([fact, value]) => (
          <Stack key={fact} gap={4}>
            <Text size="sm" fw={550}>
              {t(`saml.facts.${fact}`)}
            </Text>
            <CopyField label={t(`saml.facts.${fact}`)} value={value} />
          </Stack>
        ))}
        <Anchor href={metadata} target="_blank" rel="noreferrer" size="sm">
          {t('saml.openMetadata')}
        </Anchor>
      </Panel>
    </div>
  );
}
