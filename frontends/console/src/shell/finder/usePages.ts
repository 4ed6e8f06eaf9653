import { useTranslation } from 'react-i18next';
import { matches } from '../../lists/wholeList';
import { sections, type Destination } from '../sections';
import type { Hit } from './hit';

type Part = [path: string, title: string];

/** What of the console is called so: its pages, and what stands on them under a title of its own. */
export function usePages(search: string): Hit[] {
  const { t } = useTranslation('console');
  const parts = useParts();
  const hits = sections.flatMap(({ id: section, items }) =>
    items.flatMap(({ id, path, icon }): Hit[] => {
      const page = t(`nav.items.${id}`);
      const within = (parts[id] ?? []).map(([to, name]) => ({ to, name, detail: page, icon }));
      return [{ to: path, name: page, detail: t(`nav.sections.${section}`), icon }, ...(search ? within : [])];
    }),
  );
  const found = hits.filter(({ name, detail, to }) => matches(search, name, detail, to));
  return search ? found.toSorted((one, other) => distance(one.name, search) - distance(other.name, search)) : found;
}

/** How far what is searched for is from the name itself: at its beginning, at that of a word, or elsewhere. */
function distance(name: string, search: string): number {
  const place = ` ${name.toLowerCase()}`.indexOf(` ${search.toLowerCase()}`);
  if (place < 0) return 2;
  return place === 0 ? 0 : 1;
}

function useParts(): Partial<Record<Destination['id'], Part[]>> {
  const { t } = useTranslation('console');
  return {
    applications: [['/guides', t('shell.guides')]],
    signin: [
      ['/sign-in-experience', t('look.title')],
      ['/sign-in-experience/sign-up-and-sign-in', t('signin.methods.tab')],
      ['/sign-in-experience/content', t('signin.content.tab')],
      ['/sign-in-experience/pages', t('signin.pages.tab')],
    ],
    security: [
      ['/security', t('security.password.title')],
      ['/security', t('security.expiration.title')],
      ['/security', t('security.lockout.title')],
      ['/security', t('security.codes.title')],
      ['/security', t('security.blocklist.title')],
      ['/security/captcha', t('captcha.title')],
    ],
    template: [
      ['/organization-template', t('roles.title')],
      ['/organization-template/permissions', t('roles.permissions.title')],
    ],
    users: [['/users/import', t('userImport.title')]],
    settings: [
      ['/settings', t('settings.keys.tab')],
      ['/settings/sessions', t('settings.sessions.tab')],
      ['/settings/domains', t('settings.domains.title')],
    ],
  };
}
