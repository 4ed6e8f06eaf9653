import type { UiWords } from '.';

/** Italian. */
export const ui: UiWords = {
  password: {
    show: 'Mostra la password',
    hide: 'Nascondi la password',
    capsLock: 'Il blocco maiuscole è attivo.',
    rules: {
      label: 'Che cosa serve alla password',
      length: 'Almeno {{min}} caratteri',
      characterTypes: '{{min}} tra: minuscole, maiuscole, cifre, simboli',
      met: 'soddisfatto',
    },
    rejected: {
      too_short: 'Usa almeno {{min}} caratteri.',
      too_long: 'Usa al massimo {{max}} caratteri.',
      character_types: 'Combina almeno {{min}} tipi di caratteri: minuscole, maiuscole, cifre, simboli.',
      unsupported_characters: 'Usa solo lettere, cifre e simboli di una tastiera comune.',
      pwned: 'Questa password è nota per una fuga di dati. Scegline un’altra.',
      restricted: {
        repetition: 'Evita caratteri ripetuti come “aaa”.',
        sequence: 'Evita sequenze come “abc” o “123”.',
        user_info: 'Non usare il tuo nome, nome utente, indirizzo e-mail o numero di telefono.',
        words: 'Non usare parole che qui non sono ammesse.',
      },
      other: 'Questa password non rispetta le regole. Scegline un’altra.',
    },
  },
  username: {
    too_short: 'Usa almeno {{min}} caratteri.',
    too_long: 'Usa al massimo {{max}} caratteri.',
    uppercase_not_allowed: 'Non usare lettere maiuscole.',
    lowercase_not_allowed: 'Non usare lettere minuscole.',
    numbers_not_allowed: 'Non usare cifre.',
    underscore_not_allowed: 'Non usare trattini bassi.',
  },
  problem: {
    unreachable: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
    unexpected: 'Qualcosa è andato storto da parte nostra. Riprova tra un momento.',
    busy: 'Il server è occupato. Riprova tra un momento.',
    busyFor_one: 'Il server è occupato. Riprova tra {{count}} secondo.',
    busyFor_many: 'Il server è occupato. Riprova tra {{count}} secondi.',
    busyFor_other: 'Il server è occupato. Riprova tra {{count}} secondi.',
    tooMany: 'Troppi tentativi. Attendi un po’ e riprova.',
  },
};
