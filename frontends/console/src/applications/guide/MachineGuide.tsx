import { CodeBlock } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { ManagementAccess } from './ManagementAccess';
import { call, node, token } from './snippets/machine';
import type { GuideProps } from './SpaGuide';
import { Step, Steps } from './Steps';

export function MachineGuide({ application, context }: GuideProps) {
  const { t } = useTranslation('console');
  return (
    <Steps>
      <Step title={t('guide.machine.role')} text={t('guide.machine.roleText')}>
        <ManagementAccess applicationId={application.id} />
      </Step>
      <Step title={t('guide.machine.token')} text={t('guide.machine.tokenText')}>
        <CodeBlock label={t('guide.terminal')} code={token(context)} conceal={context.secret} />
      </Step>
      <Step title={t('guide.machine.call')} text={t('guide.machine.callText')}>
        <CodeBlock label={t('guide.terminal')} code={call(context)} />
      </Step>
      <Step title={t('guide.machine.node')} text={t('guide.machine.nodeText')}>
        <CodeBlock label={t('guide.terminal')} code="npm install @logto/api" />
        <CodeBlock label="manage.mjs" code={node(context)} conceal={context.secret} />
      </Step>
    </Steps>
  );
}
