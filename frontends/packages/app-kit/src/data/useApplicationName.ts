import { useTranslation } from 'react-i18next';
import { kit } from '../i18n/en';

type BuiltIn = keyof typeof kit.applications;

/** What an application is called to people; those that come with the product have no name but their id elsewhere. */
export function useApplicationName(): (id: string, name?: string | null) => string {
  const { t } = useTranslation('kit');
  return (id, name) => (isBuiltIn(id) ? t(`applications.${id}`) : name ?? id);
}

/** The ids of those that come with the product. */
export const BUILT_IN = Object.keys(kit.applications) as BuiltIn[];

/** Whether an application comes with the product: it has no page of its own. */
export const isBuiltIn = (id: string): id is BuiltIn => Object.hasOwn(kit.applications, id);
