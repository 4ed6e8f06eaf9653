import { CodeBlock, Problem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Guide } from './guides';
import { ManagementAccess } from './ManagementAccess';
import type { Snippet, SnippetContext, Step as StepOfGuide } from './snippets/types';
import { Step, Steps } from './Steps';

interface GuideStepsProps {
  guide: Guide;
  application: Application;
  context: SnippetContext;
}

/** What to do, step by step, with the settings of an application filled in. */
export function GuideSteps({ guide, application, context }: GuideStepsProps) {
  const { t } = useTranslation('console');
  const found = useQuery({ queryKey: ['guide', guide.id], queryFn: guide.read, staleTime: Infinity });
  if (found.isPending) return <Skeleton height={420} radius="lg" />;
  if (found.isError) return <Problem cause={found.error} retry={found.refetch} />;
  return (
    <>
      {guide.writtenFor && (
        <Text size="sm" c="dimmed">
          {t('guide.writtenFor', { sdk: guide.writtenFor })}
        </Text>
      )}
      <Steps>
        {found.data.steps(context).map((step) => (
          <Step key={step.says} title={t(`guide.steps.${step.says}.title`)} text={<Told step={step} />}>
            {step.says === 'access' && <ManagementAccess applicationId={application.id} />}
            {step.snippets?.map((snippet) => (
              <Pasted key={snippet.code} snippet={snippet} secret={context.secret} />
            ))}
          </Step>
        ))}
      </Steps>
    </>
  );
}

function Told({ step: { says, open } }: { step: StepOfGuide }) {
  const { t } = useTranslation('console');
  if (!open) return t(`guide.steps.${says}.text`);
  return (
    <>
      {t('guide.open')} <Anchor href={open}>{open}</Anchor>
    </>
  );
}

function Pasted({ snippet: { file, code }, secret }: { snippet: Snippet; secret: string }) {
  const { t } = useTranslation('console');
  return <CodeBlock label={file ?? t('guide.terminal')} code={code} conceal={secret} />;
}
