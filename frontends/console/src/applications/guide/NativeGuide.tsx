import { CodeBlock } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { MissingAddresses } from './MissingAddresses';
import { app, INSTALL } from './snippets/native';
import type { GuideProps } from './SpaGuide';
import { Step, Steps } from './Steps';

export function NativeGuide({ application, context }: GuideProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <MissingAddresses application={application} />
      <Steps>
        <Step title={t('guide.native.create')} text={t('guide.native.createText')}>
          <CodeBlock label={t('guide.terminal')} code={INSTALL} />
        </Step>
        <Step title={t('guide.native.code')} text={t('guide.native.codeText')}>
          <CodeBlock label="app.mjs" code={app(context)} />
        </Step>
        <Step title={t('guide.run')} text={t('guide.native.runText')}>
          <CodeBlock label={t('guide.terminal')} code="node app.mjs" />
        </Step>
      </Steps>
    </>
  );
}
