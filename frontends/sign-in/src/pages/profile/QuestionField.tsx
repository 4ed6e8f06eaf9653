import { Checkbox, SelectField, TextField } from '@keystory/ui';
import type { InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from './questions';

interface QuestionFieldProps {
  question: Question;
  /** What is asked, in words. */
  label: string;
  value: string;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (value: string) => void;
}

const INPUTS: Partial<Record<Question['type'], InputHTMLAttributes<HTMLInputElement>>> = {
  Date: { type: 'date' },
  Number: { inputMode: 'decimal' },
  Regex: { autoCapitalize: 'none', spellCheck: false },
  Url: { type: 'url', autoCapitalize: 'none', spellCheck: false },
};

/** What browsers fill in by themselves, by the name of the answer. */
const KNOWN: Record<string, string> = {
  name: 'name',
  givenName: 'given-name',
  middleName: 'additional-name',
  familyName: 'family-name',
  nickname: 'nickname',
  birthdate: 'bday',
  website: 'url',
  streetAddress: 'address-line1',
  locality: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country-name',
};

/** What the form calls the input: nothing that a form has itself is called so. */
export const inputName = ({ key }: Question): string => `values.${key}`;

/** Takes the answer to one question, in the way of its type. */
export function QuestionField({ question, label, value, error, autoFocus, onChange }: QuestionFieldProps) {
  const { t } = useTranslation('signIn');
  const { name, type, description, config } = question;
  const required = question.required && question.whole?.required !== false;
  const shared = { label, error, autoFocus, hint: description, name: inputName(question) };
  if (type === 'Checkbox') {
    return <Checkbox {...shared} checked={value === 'true'} onChange={(event) => onChange(String(event.currentTarget.checked))} />;
  }
  if (type === 'Select') {
    return (
      <SelectField {...shared} required={required} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{config.placeholder || t('profile.choose')}</option>
        {config.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label || option.value}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      {...shared}
      {...INPUTS[type]}
      required={required}
      placeholder={config.placeholder}
      autoComplete={KNOWN[name] ?? 'off'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
