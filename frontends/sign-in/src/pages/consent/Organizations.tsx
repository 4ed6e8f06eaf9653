import type { ConsentInfo } from '@keystory/api-client';
import { Checkbox } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import styles from './Consent.module.css';
import { ScopeList } from './ScopeList';

/** The resource that stands for organizations themselves: its permissions need no heading. */
const THEMSELVES = 'urn:logto:resource:organizations';

interface OrganizationsProps {
  organizations: NonNullable<ConsentInfo['organizations']>;
  chosen: string[];
  /** Whether the application may act in one of them only. */
  isOne: boolean;
  onChange: (chosen: string[]) => void;
}

/** In which organizations the application may act, and what it could do in each; of several, none is chosen before. */
export function Organizations({ organizations, chosen, isOne, onChange }: OrganizationsProps) {
  const { t } = useTranslation('signIn');
  return (
    <fieldset className={styles.organizations}>
      <legend>{t('consent.organizations')}</legend>
      {organizations.map(({ id, name, missingResourceScopes = [] }) => (
        <div key={id} className={styles.organization} data-chosen={chosen.includes(id)}>
          <Checkbox
            label={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) => {
              const others = isOne ? [] : chosen.filter((other) => other !== id);
              onChange(currentTarget.checked ? [...others, id] : others);
            }}
          />
          {missingResourceScopes.map(({ resource, scopes }) => (
            <div key={resource.id} className={styles.within}>
              {resource.indicator !== THEMSELVES && <h3>{t('consent.resource', { resource: resource.name })}</h3>}
              <ScopeList items={scopes.map((scope) => ({ id: scope.id, text: scope.description || scope.name }))} />
            </div>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
