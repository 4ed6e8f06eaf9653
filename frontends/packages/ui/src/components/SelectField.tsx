import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field } from './Field';
import styles from './Field.module.css';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  error?: ReactNode;
  hint?: ReactNode;
}

/** Takes one of the options that are its children. */
export function SelectField({ label, error, hint, children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <select {...select} {...control} className={styles.input}>
          {children}
        </select>
      )}
    </Field>
  );
}
