import { writeCsv } from './csv';

/** A file that could be imported as it is. */
export const EXAMPLE = writeCsv([
  ['username', 'primaryEmail', 'primaryPhone', 'name', 'password', 'passwordDigest', 'passwordAlgorithm', 'customData', 'profile.givenName'],
  ['ada', 'ada@example.com', '', 'Ada Lovelace', 'correct horse battery staple', '', '', '{"plan":"team"}', 'Ada'],
  ['grace', 'grace@example.com', '41791234567', 'Grace Hopper', '', '$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW', 'Bcrypt', '', 'Grace'],
]);
