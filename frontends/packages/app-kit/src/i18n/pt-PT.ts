import type { KitWords } from '.';

/** Portuguese, as in Portugal. */
export const kit: KitWords = {
  session: {
    starting: 'À procura da sua sessão',
    failed: {
      title: 'O início de sessão não funcionou',
      body: 'Não foi possível concluir o início de sessão. Tente de novo ou inicie sessão com outra conta.',
      retry: 'Tentar de novo',
      other: 'Usar outra conta',
    },
  },
  actions: {
    cancel: 'Cancelar',
    close: 'Fechar',
    copied: 'Copiado',
    copy: 'Copiar',
    copyByHand: 'O navegador não permite que esta página copie. Copie o que está selecionado aqui.',
    discard: 'Descartar',
    done: 'Concluído',
    hide: 'Ocultar',
    retry: 'Tentar de novo',
    save: 'Guardar alterações',
    show: 'Mostrar',
  },
  unsaved: {
    bar: 'Tem alterações por guardar.',
    title: 'Sair sem guardar?',
    body: 'As alterações nesta página não estão guardadas. Se sair agora, perdem-se.',
    stay: 'Ficar aqui',
    leave: 'Sair',
  },
  confirm: {
    typeName: 'Escreva {{name}} para confirmar.',
  },
  problem: {
    title: 'Não foi possível carregar isto',
    notFound: 'Isto não existe, ou já não existe.',
    forbidden: 'Não tem permissão para isto.',
    signedOut: 'Já não tem sessão iniciada. Guarde uma cópia do que introduziu e recarregue a página.',
  },
  paging: {
    range: '{{from}}–{{to}} de {{total}}',
    label: 'Páginas',
    page: 'Página {{number}}',
    first: 'Primeira página',
    previous: 'Página anterior',
    next: 'Página seguinte',
    last: 'Última página',
  },
  form: {
    url: 'Introduza um endereço completo, como https://example.com.',
    email: 'Introduza um endereço de e-mail.',
    phone: 'Só algarismos, com o indicativo do país, sem o sinal mais.',
    username: 'Use letras, algarismos e traços inferiores, e não comece por um algarismo.',
    required: 'Preencha este campo.',
    json: 'Introduza um objeto JSON.',
    atLeast: 'Pelo menos {{min}}.',
    atMost: 'No máximo {{max}}.',
    shortest: 'Pelo menos {{min}} caracteres.',
    longest: 'No máximo {{max}} caracteres.',
    shape: 'Isto não está escrito como deve ser.',
  },
  time: {
    never: 'Nunca',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Aspeto',
    auto: 'Como o sistema',
    light: 'Claro',
    dark: 'Escuro',
  },
  undo: {
    submit: 'Anular',
    done: 'Está como estava antes.',
  },
  language: {
    label: 'Idioma',
    title: 'Escolha o seu idioma',
    browser: 'Como o navegador',
  },
  page: {
    skip: 'Saltar para a página',
  },
  user: {
    signOut: 'Terminar sessão',
    menu: 'A sua conta',
  },
  applications: {
    'admin-console': 'Consola',
    'account-center': 'Centro da conta',
    'demo-app': 'Aplicação de demonstração',
    'device-demo-app': 'Aplicação de demonstração para dispositivos',
  },
};
