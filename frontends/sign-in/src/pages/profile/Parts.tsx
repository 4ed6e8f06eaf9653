import { useId, type ReactNode } from 'react';
import styles from './Profile.module.css';

interface PartsProps {
  label: string;
  description: string | null;
  children: ReactNode;
}

/** Inputs that one answer is made of. */
export function Parts({ label, description, children }: PartsProps) {
  const id = useId();
  return (
    <fieldset className={styles.parts} aria-describedby={description ? id : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {description && (
        <p className={styles.description} id={id}>
          {description}
        </p>
      )}
      {children}
    </fieldset>
  );
}
