import type { Page } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import type { Picked } from '../lists/PickedFilter';
import { matches } from '../lists/wholeList';
import { pickedUser } from '../relations/choices';
import { usePickedApplication } from '../relations/usePickedApplication';
import type { Choice } from '../relations/Picker';

/** An id that does not say of what kind it is. */
const PLAIN = /^[\w-]{6,}$/;

interface Kind {
  /** What the log calls it: "user" of "user:4k2m9x0q1w7z". */
  id: string;
  /** Where they are found by their names; others are known by their ids alone. */
  by?: Pick<Picked, 'choices' | 'one'>;
}

const USER: Kind = { id: 'user', by: pickedUser };
const SUBJECTS: readonly Kind[] = [USER, { id: 'interaction' }];
const NOBODY: readonly Choice[] = [];

/** Whom events are about: a user by name, whatever else by its id. */
export const pickedSubject: Picked = { name: 'event-subjects', ...picking(SUBJECTS, NOBODY) };

/** Who caused events: a user or an application by name, the system, or somebody who was not signed in. */
export function usePickedActor(): Picked {
  const { t } = useTranslation('console');
  const application = usePickedApplication();
  const others = (['system', 'anonymous'] as const).map((id) => ({ id, name: t(`events.actors.${id}`) }));
  return { name: 'event-actors', ...picking([USER, { id: 'application', by: application }], others) };
}

/** They are named with their kinds, as the log does. */
function picking(kinds: readonly Kind[], others: readonly Choice[]): Pick<Picked, 'choices' | 'one'> {
  const choices = async (search: string): Promise<Page<Choice>> => {
    const answers = await Promise.allSettled(kinds.map((kind) => choicesOf(kind, search)));
    const found = [
      ...others.filter(({ id, name }) => matches(search, id, name)),
      ...answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
    ];
    if (found.length > 0) return { items: found, total: found.length };
    if (PLAIN.test(search)) return { items: kinds.map(({ id }) => unknown(`${id}:${search}`)), total: kinds.length };
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return { items: [], total: 0 };
  };
  const one = async (id: string): Promise<Choice> => {
    const colon = id.indexOf(':');
    const kind = kinds.find((each) => each.id === id.slice(0, colon));
    if (!kind?.by) return others.find((other) => other.id === id) ?? unknown(id);
    return { ...(await kind.by.one(id.slice(colon + 1))), id };
  };
  return { choices, one };
}

async function choicesOf({ id: kind, by }: Kind, search: string): Promise<Choice[]> {
  const { items } = by ? await by.choices(search) : { items: [] };
  return items.map((item) => ({ ...item, id: `${kind}:${item.id}` }));
}

const unknown = (id: string): Choice => ({ id, name: id });
