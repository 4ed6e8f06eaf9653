import type { ProfileField } from '@keystory/api-client';
import { Button, Notice } from '@keystory/ui';
import type { TFunction } from 'i18next';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isSessionGone, isSwitchedOff, useRefusal } from '../../interaction/problems';
import { giveProfile, refusedAnswer } from '../../interaction/profile';
import { useAttempt } from '../../interaction/useAttempt';
import { BackToSignIn } from '../../layout/BackToSignIn';
import styles from '../../layout/Form.module.css';
import { MessagePage } from '../MessagePage';
import { Parts } from './Parts';
import { inputName, QuestionField } from './QuestionField';
import { answersAtFirst, isInParts, questionsOf, valuesOf, type Question } from './questions';
import { wrongWith } from './wrong';

/** Takes what people answer to the fields, and goes on. */
export function ProfileForm({ fields }: { fields: ProfileField[] }) {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { busy, error, run } = useAttempt();
  const problem = useRefusal(error);
  const questions = fields.flatMap(questionsOf);
  const [answers, setAnswers] = useState(() => answersAtFirst(questions));
  const [checked, setChecked] = useState(false);
  const [unfinished, setUnfinished] = useState<string[]>([]);
  const [sent, setSent] = useState(answers);
  const refused = questions.find(({ key }) => key === refusedAnswer(error))?.key;

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const problemOf = (question: Question, begun: string[]) =>
    begun.includes(question.key) ? t('profile.noDate') : wrongWith(t, tUi, question, answers);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const inputs = event.currentTarget.elements;
    const begun = questions.filter((question) => isHalfGiven(inputs.namedItem(inputName(question)))).map(({ key }) => key);
    setChecked(true);
    setUnfinished(begun);
    if (questions.some((question) => problemOf(question, begun))) return;
    setSent(answers);
    void run(() => giveProfile(valuesOf(fields, answers)));
  };

  const change = ({ key }: Question, answer: string) => {
    setAnswers((before) => ({ ...before, [key]: answer }));
    setUnfinished((before) => before.filter((one) => one !== key));
  };

  const input = (question: Question) => (
    <QuestionField
      key={question.key}
      question={question}
      label={labelOf(t, question)}
      value={answers[question.key] ?? ''}
      error={
        (checked && problemOf(question, unfinished)) ||
        (refused === question.key && answers[refused] === sent[refused] ? t('profile.unfit') : undefined)
      }
      autoFocus={question.key === questions[0]?.key}
      onChange={(answer) => change(question, answer)}
    />
  );

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {error && !refused && (
        <Notice kind="danger" focus>
          {problem}
        </Notice>
      )}
      {isSwitchedOff(error) && <BackToSignIn />}
      {fields.map((field) =>
        isInParts(field) ? (
          <Parts key={field.name} label={labelOfWhole(t, field)} description={field.description}>
            {questionsOf(field).map(input)}
          </Parts>
        ) : (
          questionsOf(field).map(input)
        ),
      )}
      <Button type="submit" busy={busy}>
        {t('continue.submit')}
      </Button>
    </form>
  );
}

/** A date of which only some digits were typed counts as none, but was not meant to be none. */
const isHalfGiven = (input: Element | RadioNodeList | null) => input instanceof HTMLInputElement && input.validity.badInput;

const optional = (t: TFunction<'signIn'>, isOptional: boolean, label: string) => (isOptional ? t('profile.optional', { label }) : label);

const labelOfWhole = (t: TFunction<'signIn'>, { label, name, required }: ProfileField) => optional(t, !required, label || name);

function labelOf(t: TFunction<'signIn'>, { whole, label, name, type, required }: Question): string {
  if (!whole) return optional(t, !required && type !== 'Checkbox', label || name);
  const isOptional = whole.required && !required && questionsOf(whole).some((part) => part.required);
  return optional(t, isOptional, label || t(`profile.parts.${name as 'country'}`));
}
