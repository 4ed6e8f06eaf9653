import { CodeBlock } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MissingAddresses } from './MissingAddresses';
import { CREATE, main } from './snippets/spa';
import type { SnippetContext } from './snippets/types';
import { Step, Steps } from './Steps';

export interface GuideProps {
  application: Application;
  context: SnippetContext;
}

export function SpaGuide({ application, context }: GuideProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <MissingAddresses application={application} />
      <Steps>
        <Step title={t('guide.spa.create')} text={t('guide.spa.createText')}>
          <CodeBlock label={t('guide.terminal')} code={CREATE} />
        </Step>
        <Step title={t('guide.spa.code')} text={t('guide.spa.codeText')}>
          <CodeBlock label="src/main.tsx" code={main(context)} />
        </Step>
        <Step
          title={t('guide.run')}
          text={
            <>
              {t('guide.open')} <Anchor href={context.signedOutUri}>{context.signedOutUri}</Anchor>
            </>
          }
        >
          <CodeBlock label={t('guide.terminal')} code="npm run dev" />
        </Step>
      </Steps>
    </>
  );
}
