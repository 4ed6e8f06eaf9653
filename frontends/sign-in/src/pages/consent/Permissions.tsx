import type { ConsentInfo } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import form from '../../layout/Form.module.css';
import styles from './Consent.module.css';
import { ScopeList } from './ScopeList';

/** Everything that would be granted, in words; never shortened, because it is what the person answers for. */
export function Permissions({ info, application }: { info: ConsentInfo; application: string }) {
  const { t } = useTranslation('signIn');
  const scopes = (info.missingOIDCScope ?? []).filter((scope) => scope !== 'openid');
  const resources = info.missingResourceScopes ?? [];
  // Some scope names hold colons, so they are looked up as they are, not as a path of keys.
  const names: Record<string, string> = t('consent.scopes', { returnObjects: true });
  if (scopes.length === 0 && resources.length === 0) return <p className={form.small}>{t('consent.nothing')}</p>;
  return (
    <section className={styles.permissions}>
      <h2>{t('consent.intro', { application })}</h2>
      <ScopeList items={scopes.map((scope) => ({ id: scope, text: names[scope] ?? scope }))} />
      {resources.map(({ resource, scopes: asked }) => (
        <div key={resource.id}>
          <h3>{t('consent.resource', { resource: resource.name })}</h3>
          <ScopeList items={asked.map(({ id, name, description }) => ({ id, text: description || name }))} />
        </div>
      ))}
    </section>
  );
}
