import type { KitWords } from '.';

/** Italian. */
export const kit: KitWords = {
  session: {
    starting: 'Ricerca della sessione',
    failed: {
      title: 'L’accesso non è riuscito',
      body: 'L’accesso non è stato completato. Riprova o accedi con un altro account.',
      retry: 'Riprova',
      other: 'Usa un altro account',
    },
  },
  actions: {
    cancel: 'Annulla',
    close: 'Chiudi',
    copied: 'Copiato',
    copy: 'Copia',
    copyByHand: 'Il browser non permette a questa pagina di copiare. Copia tu il testo selezionato qui.',
    discard: 'Scarta',
    done: 'Fatto',
    hide: 'Nascondi',
    retry: 'Riprova',
    save: 'Salva modifiche',
    show: 'Mostra',
  },
  unsaved: {
    bar: 'Hai modifiche non salvate.',
    title: 'Uscire senza salvare?',
    body: 'Le modifiche in questa pagina non sono salvate. Se esci ora, vanno perse.',
    stay: 'Resta qui',
    leave: 'Esci',
  },
  confirm: {
    typeName: 'Digita {{name}} per confermare.',
  },
  problem: {
    title: 'Caricamento non riuscito',
    notFound: 'Non esiste o non esiste più.',
    forbidden: 'Non hai il permesso per questo.',
    signedOut: 'La sessione è terminata. Conserva una copia di ciò che hai inserito e ricarica la pagina.',
  },
  paging: {
    range: '{{from}}–{{to}} di {{total}}',
    label: 'Pagine',
    page: 'Pagina {{number}}',
    first: 'Prima pagina',
    previous: 'Pagina precedente',
    next: 'Pagina successiva',
    last: 'Ultima pagina',
  },
  form: {
    url: 'Inserisci un indirizzo completo, come https://example.com.',
    email: 'Inserisci un indirizzo e-mail.',
    phone: 'Solo cifre, con il prefisso del paese, senza il più.',
    username: 'Usa lettere, cifre e trattini bassi e non iniziare con una cifra.',
    required: 'Compila questo campo.',
    json: 'Inserisci un oggetto JSON.',
    atLeast: 'Almeno {{min}}.',
    atMost: 'Al massimo {{max}}.',
    shortest: 'Almeno {{min}} caratteri.',
    longest: 'Al massimo {{max}} caratteri.',
    shape: 'Non è scritto come deve.',
  },
  time: {
    never: 'Mai',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Aspetto',
    auto: 'Come il sistema',
    light: 'Chiaro',
    dark: 'Scuro',
  },
  undo: {
    submit: 'Annulla',
    done: 'È tutto come prima.',
  },
  language: {
    label: 'Lingua',
    title: 'Scegli la tua lingua',
    browser: 'Come il browser',
  },
  page: {
    skip: 'Vai alla pagina',
  },
  user: {
    signOut: 'Esci',
    menu: 'Il tuo account',
  },
  applications: {
    'admin-console': 'Console',
    'account-center': 'Centro account',
    'demo-app': 'App dimostrativa',
    'device-demo-app': 'App dimostrativa per dispositivi',
  },
};
