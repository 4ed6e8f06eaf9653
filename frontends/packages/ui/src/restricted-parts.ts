/** Why parts of a password are easy to guess, in the order in which they are said. */
const KINDS = ['repetition', 'sequence', 'user_info', 'words'] as const;

export type RestrictedKind = (typeof KINDS)[number];

/** Which parts are refused; what is not given takes its default: all checks are on, and there are no words. */
export interface Rejects {
  repetitionAndSequence?: boolean;
  userInfo?: boolean;
  words?: string[];
}

/** What a page knows of the person who sets a password. */
export interface PasswordOwner {
  username?: string;
  email?: string;
  phone?: string;
}

const ROWS = ['0123456789', '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SEQUENCES = ROWS.map((row) => [...row]).flatMap((row) => [row, row.toReversed()]);

/** Two equal or neighbouring characters occur in any text; three are a pattern. */
const SHORTEST_RUN = 3;

/** A few restricted parts do no harm to a password that has as many other characters. */
const FREE_CHARACTERS = 3;

/** Shorter details, such as initials, occur in any password by chance. */
const SHORTEST_DETAIL = 3;

/** The kinds of restricted parts that make up too much of a password, judged as the server does; case does not matter. */
export function restrictedKinds(password: string, rejects: Rejects, owner: PasswordOwner): RestrictedKind[] {
  const { repetitionAndSequence = true, userInfo = true, words = [] } = rejects;
  const characters = folded(password);
  const covered = new Set<number>();
  const found = new Set<RestrictedKind>();
  const cover = (kind: RestrictedKind, start: number, length: number) => {
    for (let at = start; at < start + length; at += 1) covered.add(at);
    if (length > 0) found.add(kind);
  };
  for (let start = 0; start < characters.length; start += 1) {
    const rest = characters.slice(start);
    if (repetitionAndSequence) {
      cover('repetition', start, run(common(rest, rest.map(() => rest[0]))));
      for (const sequence of SEQUENCES) cover('sequence', start, run(along(rest, sequence)));
    }
    if (userInfo) for (const detail of details(owner)) cover('user_info', start, whole(rest, detail));
    for (const word of words) cover('words', start, whole(rest, word));
  }
  const prevail = covered.size > characters.length - FREE_CHARACTERS;
  return prevail ? KINDS.filter((kind) => found.has(kind)) : [];
}

const folded = (text: string): string[] => [...text].map((character) => character.toLowerCase());

/** How many characters two texts begin with in common. */
function common(one: (string | undefined)[], other: (string | undefined)[]): number {
  const end = one.findIndex((character, at) => character !== other[at]);
  return end < 0 ? one.length : end;
}

function along(rest: string[], sequence: string[]): number {
  const first = sequence.indexOf(rest[0] ?? '');
  return first < 0 ? 0 : common(rest, sequence.slice(first));
}

const run = (length: number): number => (length < SHORTEST_RUN ? 0 : length);

/** The length of a text where the rest begins with all of it; 0 otherwise. */
function whole(rest: string[], text: string): number {
  const wanted = folded(text);
  return common(wanted, rest) === wanted.length ? wanted.length : 0;
}

function details({ username, email, phone }: PasswordOwner): string[] {
  return [username, email, phone, email?.split('@')[0]]
    .filter((detail) => detail !== undefined)
    .filter((detail) => [...detail].length >= SHORTEST_DETAIL);
}
