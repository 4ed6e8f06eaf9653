import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from './useAttempt';

/** The one value that a form asks for: nothing is done before something is entered, and what it fails with is told there. */
export function useEntry(act: (value: string) => Promise<unknown>) {
  const { t } = useTranslation('kit');
  const { busy, problem, setProblem, attempt } = useAttempt();
  const [value, setValue] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) void attempt(() => act(value));
    else setProblem(t('form.required'));
  };
  const clear = () => {
    setValue('');
    setProblem(undefined);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setValue(event.currentTarget.value);
  return { busy, send, clear, input: { value, error: problem, onChange } };
}
