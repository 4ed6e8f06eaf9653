import { useTranslation } from 'react-i18next';
import { characterTypes } from '../password';
import { CheckIcon, DotIcon } from './icons';
import styles from './PasswordRules.module.css';

interface PasswordRulesProps {
  password: string;
  policy: { length?: { min?: number }; characterTypes?: { min?: number } };
}

/** The rules that can be judged while typing; the server has the last word on all others. */
export function PasswordRules({ password, policy }: PasswordRulesProps) {
  const { t } = useTranslation('ui');
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
    </ul>
  );
}
