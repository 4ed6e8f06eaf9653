import { CodeBlock, Problem } from '@keystory/app-kit';
import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snippet, Step as StepOfGuide } from './snippets/types';
import { Step, Steps } from './Steps';

interface GuideStepsProps<C> {
  guide: { id: string; writtenFor?: string; read: () => Promise<{ steps: (context: C) => StepOfGuide[] }> };
  /** What is filled in. */
  context: C;
  /** What of it is hidden until it is copied. */
  secret?: string;
  /** How what is connected is allowed to manage this server, where it has to be. */
  access?: ReactNode;
}

/** What to do, step by step, with the settings of what is connected filled in. */
export function GuideSteps<C>({ guide, context, secret = '', access }: GuideStepsProps<C>) {
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
            {step.says === 'access' && access}
            {step.snippets?.map((snippet) => (
              <Pasted key={snippet.code} snippet={snippet} secret={secret} />
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
