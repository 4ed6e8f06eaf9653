import { CodeBlock } from '@keystory/app-kit';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MissingAddresses } from './MissingAddresses';
import { INSTALL, server } from './snippets/express';
import type { GuideProps } from './SpaGuide';
import { Step, Steps } from './Steps';

export function ExpressGuide({ application, context }: GuideProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <MissingAddresses application={application} />
      <Steps>
        <Step title={t('guide.express.create')} text={t('guide.express.createText')}>
          <CodeBlock label={t('guide.terminal')} code={INSTALL} />
        </Step>
        <Step title={t('guide.express.code')} text={t('guide.express.codeText')}>
          <CodeBlock label="server.mjs" code={server(context)} conceal={context.secret} />
        </Step>
        <Step
          title={t('guide.run')}
          text={
            <>
              {t('guide.open')} <Anchor href={context.signedOutUri}>{context.signedOutUri}</Anchor>
            </>
          }
        >
          <CodeBlock label={t('guide.terminal')} code="node server.mjs" />
        </Step>
      </Steps>
    </>
  );
}
