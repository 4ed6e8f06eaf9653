import type { KitWords } from '.';

/** Portuguese of Brazil. */
export const kit: KitWords = {
  session: {
    starting: 'Procurando sua sessão',
    failed: {
      title: 'Não foi possível entrar',
      body: 'A entrada não pôde ser concluída. Tente de novo ou entre com outra conta.',
      retry: 'Tentar de novo',
      other: 'Usar outra conta',
    },
  },
  actions: {
    cancel: 'Cancelar',
    close: 'Fechar',
    copied: 'Copiado',
    copy: 'Copiar',
    copyByHand: 'O navegador não permite que esta página copie. Copie você mesmo o que está selecionado aqui.',
    discard: 'Descartar',
    done: 'Pronto',
    hide: 'Ocultar',
    retry: 'Tentar de novo',
    save: 'Salvar alterações',
    show: 'Mostrar',
  },
  unsaved: {
    bar: 'Você tem alterações não salvas.',
    title: 'Sair sem salvar?',
    body: 'As alterações desta página não foram salvas. Se sair agora, elas serão perdidas.',
    stay: 'Ficar aqui',
    leave: 'Sair',
  },
  confirm: {
    typeName: 'Digite {{name}} para confirmar.',
  },
  problem: {
    title: 'Não foi possível carregar',
    notFound: 'Não existe ou não existe mais.',
    forbidden: 'Você não tem permissão para isso.',
    signedOut: 'Você não está mais conectado. Guarde uma cópia do que digitou e recarregue a página.',
  },
  paging: {
    range: '{{from}}–{{to}} de {{total}}',
    label: 'Páginas',
    page: 'Página {{number}}',
    first: 'Primeira página',
    previous: 'Página anterior',
    next: 'Próxima página',
    last: 'Última página',
  },
  form: {
    url: 'Digite um endereço completo, como https://example.com.',
    email: 'Digite um endereço de e-mail.',
    phone: 'Somente dígitos, com o código do país, sem o sinal de mais.',
    username: 'Use letras, dígitos e sublinhados e não comece com um dígito.',
    required: 'Preencha este campo.',
    json: 'Digite um objeto JSON.',
    atLeast: 'No mínimo {{min}}.',
    atMost: 'No máximo {{max}}.',
    shortest: 'Pelo menos {{min}} caracteres.',
    longest: 'No máximo {{max}} caracteres.',
    shape: 'Isto não está escrito como deve.',
  },
  time: {
    never: 'Nunca',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Aparência',
    auto: 'Como o sistema',
    light: 'Claro',
    dark: 'Escuro',
  },
  undo: {
    submit: 'Desfazer',
    done: 'Está como antes.',
  },
  language: {
    label: 'Idioma',
    title: 'Escolha seu idioma',
    browser: 'Como o navegador',
  },
  page: {
    skip: 'Pular para a página',
  },
  user: {
    signOut: 'Sair',
    menu: 'Sua conta',
  },
  applications: {
    'admin-console': 'Console',
    'account-center': 'Central da conta',
    'demo-app': 'Aplicativo de demonstração',
    'device-demo-app': 'Aplicativo de demonstração para dispositivos',
  },
};
