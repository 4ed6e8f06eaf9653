import type { KitWords } from '.';

/** Czech. */
export const kit: KitWords = {
  session: {
    starting: 'Hledáme vaši relaci',
    failed: {
      title: 'Přihlášení se nezdařilo',
      body: 'Přihlášení nebylo možné dokončit. Zkuste to znovu, nebo se přihlaste jiným účtem.',
      retry: 'Zkusit znovu',
      other: 'Použít jiný účet',
    },
  },
  actions: {
    cancel: 'Zrušit',
    close: 'Zavřít',
    copied: 'Zkopírováno',
    copy: 'Kopírovat',
    copyByHand: 'Prohlížeč této stránce kopírovat nedovolil. Zkopírujte označený text sami.',
    discard: 'Zahodit',
    done: 'Hotovo',
    hide: 'Skrýt',
    retry: 'Zkusit znovu',
    save: 'Uložit změny',
    show: 'Zobrazit',
  },
  unsaved: {
    bar: 'Máte neuložené změny.',
    title: 'Odejít bez uložení?',
    body: 'Změny na této stránce nejsou uloženy. Pokud teď odejdete, ztratí se.',
    stay: 'Zůstat zde',
    leave: 'Odejít',
  },
  confirm: {
    typeName: 'Pro potvrzení napište {{name}}.',
  },
  problem: {
    title: 'Toto se nepodařilo načíst',
    notFound: 'Toto neexistuje, nebo už neexistuje.',
    forbidden: 'K tomuto nemáte oprávnění.',
    signedOut: 'Už nejste přihlášeni. Uschovejte si, co jste zadali, a načtěte stránku znovu.',
  },
  paging: {
    range: '{{from}}–{{to}} z {{total}}',
    label: 'Stránky',
    page: 'Stránka {{number}}',
    first: 'První stránka',
    previous: 'Předchozí stránka',
    next: 'Další stránka',
    last: 'Poslední stránka',
  },
  form: {
    url: 'Zadejte celou adresu, například https://example.com.',
    email: 'Zadejte e-mailovou adresu.',
    phone: 'Jen číslice, s předvolbou země, bez znaménka plus.',
    username: 'Použijte písmena, číslice a podtržítka a nezačínejte číslicí.',
    required: 'Vyplňte toto pole.',
    json: 'Zadejte objekt JSON.',
    atLeast: 'Alespoň {{min}}.',
    atMost: 'Nejvýše {{max}}.',
    shortest: 'Alespoň {{min}} znaků.',
    longest: 'Nejvýše {{max}} znaků.',
    shape: 'Toto není zapsáno tak, jak má být.',
  },
  time: {
    never: 'Nikdy',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Vzhled',
    auto: 'Podle systému',
    light: 'Světlý',
    dark: 'Tmavý',
  },
  undo: {
    submit: 'Vrátit zpět',
    done: 'Je to zase jako předtím.',
  },
  language: {
    label: 'Jazyk',
    title: 'Zvolte si jazyk',
    browser: 'Podle prohlížeče',
  },
  page: {
    skip: 'Přejít na stránku',
  },
  user: {
    signOut: 'Odhlásit se',
    menu: 'Váš účet',
  },
  applications: {
    'admin-console': 'Konzole',
    'account-center': 'Centrum účtu',
    'demo-app': 'Ukázková aplikace',
    'device-demo-app': 'Ukázková aplikace pro zařízení',
  },
};
