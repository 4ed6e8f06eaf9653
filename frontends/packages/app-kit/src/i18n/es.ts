import type { KitWords } from '.';

/** Spanish. */
export const kit: KitWords = {
  session: {
    starting: 'Buscando su sesión',
    failed: {
      title: 'No se pudo iniciar sesión',
      body: 'El inicio de sesión no se pudo completar. Inténtelo de nuevo o inicie sesión con otra cuenta.',
      retry: 'Intentar de nuevo',
      other: 'Usar otra cuenta',
    },
  },
  actions: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    copied: 'Copiado',
    copy: 'Copiar',
    copyByHand: 'El navegador no permite copiar a esta página. Copie usted mismo lo que está seleccionado aquí.',
    discard: 'Descartar',
    done: 'Listo',
    hide: 'Ocultar',
    retry: 'Intentar de nuevo',
    save: 'Guardar cambios',
    show: 'Mostrar',
  },
  unsaved: {
    bar: 'Tiene cambios sin guardar.',
    title: '¿Salir sin guardar?',
    body: 'Los cambios de esta página no están guardados. Si sale ahora, se perderán.',
    stay: 'Quedarse aquí',
    leave: 'Salir',
  },
  confirm: {
    typeName: 'Escriba {{name}} para confirmar.',
  },
  problem: {
    title: 'No se pudo cargar',
    notFound: 'No existe o ya no existe.',
    forbidden: 'No tiene permiso para esto.',
    signedOut: 'Su sesión ha terminado. Guarde una copia de lo que ha escrito y vuelva a cargar la página.',
  },
  paging: {
    range: '{{from}}–{{to}} de {{total}}',
    label: 'Páginas',
    page: 'Página {{number}}',
    first: 'Primera página',
    previous: 'Página anterior',
    next: 'Página siguiente',
    last: 'Última página',
  },
  form: {
    url: 'Escriba una dirección completa, como https://example.com.',
    email: 'Escriba una dirección de correo electrónico.',
    phone: 'Solo dígitos, con el prefijo del país, sin el signo más.',
    username: 'Use letras, dígitos y guiones bajos, y no empiece por un dígito.',
    required: 'Rellene este campo.',
    json: 'Escriba un objeto JSON.',
    atLeast: 'Al menos {{min}}.',
    atMost: 'Como máximo {{max}}.',
    shortest: 'Al menos {{min}} caracteres.',
    longest: 'Como máximo {{max}} caracteres.',
    shape: 'No está escrito como debe.',
  },
  time: {
    never: 'Nunca',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Apariencia',
    auto: 'Como el sistema',
    light: 'Claro',
    dark: 'Oscuro',
  },
  undo: {
    submit: 'Deshacer',
    done: 'Está como antes.',
  },
  language: {
    label: 'Idioma',
    title: 'Elija su idioma',
    browser: 'Como el navegador',
  },
  page: {
    skip: 'Saltar a la página',
  },
  user: {
    signOut: 'Cerrar sesión',
    menu: 'Su cuenta',
  },
  applications: {
    'admin-console': 'Consola',
    'account-center': 'Centro de la cuenta',
    'demo-app': 'Aplicación de demostración',
    'device-demo-app': 'Aplicación de demostración para dispositivos',
  },
};
