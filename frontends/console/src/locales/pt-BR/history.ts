import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Mostrar anteriores',
    details: 'Detalhes',
    nothing: 'nada',
    reason: 'Motivo: {{reason}}',
    erased: 'O que era pessoal aqui foi apagado com a pessoa.',
    gone: {
      users: 'Este usuário não existe mais',
      applications: 'Este aplicativo não existe mais',
      other: 'Isto não existe mais',
      absent: 'Isto não existia naquele momento',
      body: 'O que aconteceu fica registrado; qualquer momento ainda pode ser visto.',
    },
    compare: {
      title: 'O que difere',
      from: 'Comparar',
      to: 'com',
      choose: 'Escolha uma versão',
      same: 'Estas versões são iguais.',
    },
    none: { title: 'Nada aconteceu ainda', body: 'Cada alteração aparece aqui, com quem a fez e de onde.' },
    by: {
      self: 'Pela própria pessoa',
      system: 'Pelo sistema',
      anonymous: 'Por alguém sem sessão aberta',
      application: 'Pelo aplicativo {{name}}',
      person: 'Por {{name}}',
    },
    facts: {
      type: 'Evento',
      version: 'versão {{version}}',
      position: 'Posição',
      correlation: 'Correlação',
      cause: 'Causa',
      userAgent: 'Navegador',
    },
  },
};
