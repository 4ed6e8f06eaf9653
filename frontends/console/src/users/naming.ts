interface Named {
  id: string;
  name?: string | null;
  username?: string | null;
  primaryEmail?: string | null;
  primaryPhone?: string | null;
}

/** What a person is signed in with. */
export const identifierOf = (user: Named): string => user.username ?? user.primaryEmail ?? user.primaryPhone ?? user.id;

/** What to call a person. */
export const nameOf = (user: Named): string => user.name || identifierOf(user);
