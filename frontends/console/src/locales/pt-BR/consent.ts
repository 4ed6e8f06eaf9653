import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Sobre as pessoas',
      intro: 'O que ele pode pedir que as pessoas compartilhem. Um pedido de qualquer outra coisa é recusado.',
      scopes: {
        profile: 'Nome, imagem e perfil',
        email: 'Endereço de e-mail',
        phone: 'Número de telefone',
        address: 'Endereço postal',
        custom_data: 'Outros dados guardados com a conta',
        identities: 'Contas vinculadas de outros lugares',
        roles: 'Papéis',
        'urn:logto:scope:organizations': 'Organizações a que pertencem',
        'urn:logto:scope:organization_roles': 'Papéis em organizações',
        'urn:logto:scope:sessions': 'Onde estão com a sessão aberta',
      },
    },
    organization: {
      title: 'Em organizações',
      intro:
        'Que permissões de organizações ele pode pedir. As pessoas escolhem as organizações em que ele pode agir e repassam o que seus papéis lá lhes dão.',
      none: 'O modelo de organização ainda não tem permissões.',
    },
    organizationApi: {
      title: 'Em APIs, para uma organização',
      intro: 'Que permissões de APIs ele pode pedir onde papéis em uma organização as dão.',
    },
    api: {
      title: 'Em APIs',
      intro: 'Que permissões ele pode pedir que as pessoas repassem. Elas só repassam o que seus próprios papéis lhes dão.',
      none: 'Ele não pode pedir nenhuma permissão de uma API.',
      add: 'Adicionar permissões',
      remove: 'Remover',
      removeNamed: 'Remover {{name}}',
      removeTitle: 'Remover {{name}}?',
      removeBody: 'Novos tokens do aplicativo não a trazem, seja o que for que as pessoas tenham permitido antes.',
      removed: '{{name}} foi removida. Não está mais em novos tokens.',
      pick: {
        title: 'Adicionar permissões',
        resource: 'API',
        choose: 'Escolha uma API',
        noResource: 'Ainda não há API',
        search: 'Buscar permissões',
        nothing: 'Não há nada a adicionar aqui.',
        submit: 'Adicionar permissões',
        done_one: '{{count}} permissão foi adicionada.',
        done_many: '{{count}} permissões foram adicionadas.',
        done_other: '{{count}} permissões foram adicionadas.',
      },
    },
  },
};
