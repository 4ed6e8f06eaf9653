import { useTranslation } from 'react-i18next';
import { characterTypes } from '../password';
import { restrictedKinds, type PasswordOwner, type Rejects } from '../restricted-parts';
import { AlertIcon, CheckIcon, DotIcon } from './icons';
import styles from './PasswordRules.module.css';

interface Policy {
  length?: { min?: number; max?: number };
  characterTypes?: { min?: number };
  rejects?: Rejects;
}

interface PasswordRulesProps {
  password: string;
  policy: Policy;
  /** Whose password it is, as far as the page knows. */
  owner?: PasswordOwner;
}

/** The rules that can be judged while typing, and those that are broken; the server has the last word on all others. */
export function PasswordRules({ password, policy, owner = {} }: PasswordRulesProps) {
  const { t } = useTranslation('ui');
  const faults = useFaults(password, policy, owner);
  const minLength = policy.length?.min ?? 8;
  const minTypes = policy.characterTypes?.min ?? 1;
  const rules: { text: string; met: boolean }[] = [
    { text: t('password.rules.length', { min: minLength }), met: [...password].length >= minLength },
  ];
  if (minTypes > 1) {
    rules.push({ text: t('password.rules.characterTypes', { min: minTypes }), met: characterTypes(password) >= minTypes });
  }
  return (
    <ul className={styles.rules} aria-label={t('password.rules.label')}>
      {rules.map(({ text, met }) => (
        <li key={text} className={met ? styles.met : undefined}>
          {met ? <CheckIcon size={16} /> : <DotIcon size={16} />}
          {text}
          {met && <span className={styles.hidden}> ({t('password.rules.met')})</span>}
        </li>
      ))}
      {faults.map((text) => (
        <li key={text} className={styles.broken}>
          <AlertIcon size={16} />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What the server would refuse; whoever has just begun to type is not told that it is a pattern so far. */
function useFaults(password: string, { length, rejects = {} }: Policy, owner: PasswordOwner): string[] {
  const { t } = useTranslation('ui');
  const { min = 8, max = 256 } = length ?? {};
  const typed = [...password].length;
  const kinds = typed < min ? [] : restrictedKinds(password, rejects, owner);
  return [
    ...(typed > max ? [t('password.rejected.too_long', { max })] : []),
    ...(/[^ -~]/.test(password) ? [t('password.rejected.unsupported_characters')] : []),
    ...kinds.map((kind) => t(`password.rejected.restricted.${kind}`)),
  ];
}
