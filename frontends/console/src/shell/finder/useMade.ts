import { IconApps, IconBuilding, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { applicationPlace } from '../../applications/place';
import { isTooBroad } from '../../lists/tooBroad';
import { matches } from '../../lists/wholeList';
import { organizationChoices, pickedApplication, pickedUser } from '../../relations/choices';
import type { Hit } from './hit';

const KINDS = [
  { id: 'users', choices: pickedUser.choices, icon: IconUser, place: (id: string) => `/users/${id}` },
  { id: 'applications', choices: pickedApplication.choices, icon: IconApps, place: applicationPlace },
  { id: 'organizations', choices: organizationChoices, icon: IconBuilding, place: (id: string) => `/organizations/${id}` },
] as const;

/** From so many letters on it is told what people have made. */
const SHORTEST = 2;

/** So many of a kind are shown. */
const MOST = 5;

/** The users, applications and organizations that are called so. */
export function useMade(search: string): { hits: Hit[]; isReading: boolean; error: unknown } {
  const { t } = useTranslation('console');
  const [settled] = useDebouncedValue(search, 200);
  const isAsked = search.length >= SHORTEST;
  const found = useQuery({
    queryKey: ['finder', settled],
    queryFn: () => Promise.all(KINDS.map(({ choices }) => foundOf(choices, settled))),
    enabled: isAsked && settled.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  if (!isAsked) return { hits: [], isReading: false, error: null };
  // What was found for what stood there before is no answer to what stands there now, but where it is called so, too.
  const isBefore = settled !== search || found.isPlaceholderData;
  const hits = KINDS.flatMap(({ id, icon, place }, kind) =>
    (found.data?.[kind] ?? [])
      .filter(({ name, detail }) => !isBefore || matches(search, name, detail))
      .map((one): Hit => ({ to: place(one.id), name: one.name, detail: (id === 'users' && one.detail) || t(`nav.items.${id}`), icon })),
  );
  return { hits, isReading: hits.length === 0 && !found.isError && (isBefore || !found.data), error: found.error };
}

/** The first of a kind; none where so much is called so that it cannot be looked through. */
async function foundOf(choices: typeof organizationChoices, search: string) {
  try {
    return (await choices(search)).items.slice(0, MOST);
  } catch (cause) {
    if (isTooBroad(cause)) return [];
    throw cause;
  }
}
