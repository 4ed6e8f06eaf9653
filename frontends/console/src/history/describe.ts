import {
  IconAlertTriangle,
  IconBan,
  IconKey,
  IconLogin,
  IconPencil,
  IconPoint,
  IconRestore,
  IconShieldCheck,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import type { ComponentType, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';

/** What an event is called in the history of an entity; its wire name where it has no title. */
export function useTitleOf(): (type: string) => string {
  const { t } = useTranslation('console');
  const titles: Record<string, string> = t('history.types', { returnObjects: true });
  return (type) => titles[type] ?? wordsOf(type);
}

/** "organization.jit_domain_added" as "Jit domain added". */
function wordsOf(type: string): string {
  const words = type.slice(type.indexOf('.') + 1).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Look {
  icon: ComponentType<{ size?: number; stroke?: number } & Pick<SVGProps<SVGSVGElement>, 'aria-hidden'>>;
  tone?: 'danger' | 'success';
}

/** By what an event's name ends with, so that events of other aggregates and later ones look right, too. */
const LOOKS: [RegExp, Look][] = [
  [/\.(created|registered)$/, { icon: IconUserPlus, tone: 'success' }],
  [/\.deleted$|\.erased$/, { icon: IconTrash, tone: 'danger' }],
  [/\.suspended$/, { icon: IconBan, tone: 'danger' }],
  [/\.reactivated$/, { icon: IconRestore, tone: 'success' }],
  [/password|secret/, { icon: IconKey }],
  [/role|administrator/, { icon: IconShieldCheck }],
  [/failed|locked|refused/, { icon: IconAlertTriangle, tone: 'danger' }],
  [/sign|session|identified/, { icon: IconLogin }],
  [/changed$|updated$/, { icon: IconPencil }],
];

export function lookOf(type: string): Look {
  return LOOKS.find(([pattern]) => pattern.test(type))?.[1] ?? { icon: IconPoint };
}
