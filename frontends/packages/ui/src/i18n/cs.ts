import type { UiWords } from '.';

/** Czech. */
export const ui: UiWords = {
  password: {
    show: 'Zobrazit heslo',
    hide: 'Skrýt heslo',
    capsLock: 'Caps Lock je zapnutý.',
    rules: {
      label: 'Co heslo potřebuje',
      length: 'Alespoň {{min}} znaků',
      characterTypes: '{{min}} z: malá písmena, velká písmena, číslice, symboly',
      met: 'splněno',
    },
    rejected: {
      too_short: 'Použijte alespoň {{min}} znaků.',
      too_long: 'Použijte nejvýše {{max}} znaků.',
      character_types: 'Zkombinujte alespoň {{min}} druhy znaků: malá písmena, velká písmena, číslice, symboly.',
      unsupported_characters: 'Použijte jen písmena, číslice a symboly běžné klávesnice.',
      pwned: 'Toto heslo je známé z úniku dat. Zvolte jiné.',
      restricted: {
        repetition: 'Vyhněte se opakování jako „aaa“.',
        sequence: 'Vyhněte se posloupnostem jako „abc“ nebo „123“.',
        user_info: 'Nepoužívejte své jméno, uživatelské jméno, e-mailovou adresu ani telefonní číslo.',
        words: 'Nepoužívejte slova, která zde nejsou povolena.',
      },
      other: 'Toto heslo nesplňuje pravidla. Zvolte jiné.',
    },
  },
  username: {
    too_short: 'Použijte alespoň {{min}} znaků.',
    too_long: 'Použijte nejvýše {{max}} znaků.',
    uppercase_not_allowed: 'Nepoužívejte velká písmena.',
    lowercase_not_allowed: 'Nepoužívejte malá písmena.',
    numbers_not_allowed: 'Nepoužívejte číslice.',
    underscore_not_allowed: 'Nepoužívejte podtržítka.',
  },
  problem: {
    unreachable: 'Server není dostupný. Zkontrolujte připojení a zkuste to znovu.',
    unexpected: 'Na naší straně se něco pokazilo. Zkuste to za chvíli znovu.',
    busy: 'Server je zaneprázdněn. Zkuste to za chvíli znovu.',
    busyFor_one: 'Server je zaneprázdněn. Zkuste to znovu za {{count}} sekundu.',
    busyFor_few: 'Server je zaneprázdněn. Zkuste to znovu za {{count}} sekundy.',
    busyFor_many: 'Server je zaneprázdněn. Zkuste to znovu za {{count}} sekundy.',
    busyFor_other: 'Server je zaneprázdněn. Zkuste to znovu za {{count}} sekund.',
    tooMany: 'Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu.',
  },
};
