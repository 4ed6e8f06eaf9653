import {
  IconAlertTriangle,
  IconBan,
  IconKey,
  IconLogin,
  IconPencil,
  IconPlus,
  IconPoint,
  IconRestore,
  IconShieldCheck,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';
import { titlesIn } from '../locales/titles/read';

/** The titles of events in the language of the page; once read, they stay. */
export function useTitles() {
  const { language } = useTranslation('console').i18n;
  return useQuery({ queryKey: ['event titles', language], queryFn: () => titlesIn(language), staleTime: Infinity, gcTime: Infinity });
}

/** What an event is called; its wire name where it has no title, and a blank as high as one until titles are there. */
export function useTitleOf(): (type: string) => string {
  const { data, isPending } = useTitles();
  return (type) => (isPending ? '\u00a0' : (data?.[type] ?? wordsOf(type)));
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
  [/^user\.(created|registered)$/, { icon: IconUserPlus, tone: 'success' }],
  [/\.(created|registered)$/, { icon: IconPlus, tone: 'success' }],
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
