import type { Page } from '@keystory/api-client';
import { IconApps, IconBuilding, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationPlace } from '../../applications/place';
import { isTooBroad, type Searched } from '../../lists/tooBroad';
import { matches } from '../../lists/wholeList';
import { applicationSearch, organizationChoices, pickedUser } from '../../relations/choices';
import type { Choice } from '../../relations/Picker';
import type { Hit } from './hit';

interface Kind {
  id: 'users' | 'applications' | 'organizations';
  choices: (search: string) => Promise<Page<Choice> & Partial<Pick<Searched<Choice>, 'isBeginning'>>>;
  icon: Hit['icon'];
  place: (id: string) => string;
}

const KINDS: readonly Kind[] = [
  { id: 'users', choices: pickedUser.choices, icon: IconUser, place: (id) => `/users/${id}` },
  { id: 'applications', choices: applicationSearch, icon: IconApps, place: applicationPlace },
  { id: 'organizations', choices: organizationChoices, icon: IconBuilding, place: (id) => `/organizations/${id}` },
];

/** From so many letters on it is told what people have made. */
const SHORTEST = 2;

/** So many of a kind are shown. */
const MOST = 5;

/** The users, applications and organizations that are called so. */
export function useMade(search: string): { hits: Hit[]; isReading: boolean; error: unknown } {
  const { t } = useTranslation('console');
  const [settled] = useDebouncedValue(search, 200);
  const [readers] = useState(() => KINDS.map(readerOf));
  const isAsked = search.length >= SHORTEST;
  const found = useQuery({
    queryKey: ['finder', settled],
    queryFn: () => Promise.all(readers.map((read) => read(settled))),
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

/**
 * Reads the first of a kind; none where so much is called so that it cannot be looked through. As long as one searches it is
 * not asked again for more letters of what nothing was found for.
 */
function readerOf({ choices }: Kind) {
  const nothingFor: string[] = [];
  return async (search: string): Promise<Choice[]> => {
    if (nothingFor.some((text) => search.includes(text))) return [];
    try {
      const { items, isBeginning } = await choices(search);
      if (items.length === 0 && !isBeginning) nothingFor.push(search);
      return items.slice(0, MOST);
    } catch (cause) {
      if (isTooBroad(cause)) return [];
      throw cause;
    }
  };
}
