import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Guia',
    title: 'Recursos de API',
    intro: 'As APIs para as quais tokens são emitidos, e o que pode ser feito com cada uma.',
    create: 'Criar recurso de API',
    resource: 'API',
    permission: 'Permissão',
    indicator: 'Identificador',
    indicatorHint: 'O recurso para o qual aplicativos pedem tokens, e a audiência deles. Não pode ser alterado depois.',
    ttl: 'Duração dos tokens de acesso',
    default: 'Padrão',
    none: { title: 'Ainda não há APIs', body: 'Registre sua API para que tokens de acesso sejam emitidos para ela.' },
    makeDefault: {
      title: 'Tornar {{name}} o padrão?',
      body: 'Aplicativos que não pedem nenhum recurso recebem tokens para este.',
      submit: 'Tornar padrão',
    },
    unmakeDefault: {
      title: '{{name}} deixa de ser o padrão?',
      body: 'Aplicativos que não pedem nenhum recurso voltam a receber tokens opacos.',
      submit: 'Deixar de ser padrão',
    },
    permissions: {
      create: 'Criar permissão',
      edit: 'Editar permissão',
      delete: 'Excluir permissão',
      deleteBody: 'Todos os papéis a perdem, e tokens não a trazem mais. Isto não pode ser desfeito.',
      none: { title: 'Ainda não há permissões', body: 'Diga o que pode ser feito com esta API, como read:orders.' },
    },
    delete: {
      submit: 'Excluir recurso de API',
      body: 'Não se emitem mais tokens para ele, e todos os papéis perdem suas permissões. Isto não pode ser desfeito.',
    },
  },
};
