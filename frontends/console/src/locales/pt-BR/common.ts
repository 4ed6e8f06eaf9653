import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: 'Salvar',
    saved: 'Suas alterações foram salvas.',
    created: 'Criado.',
    clear: 'Limpar: {{label}}',
    pickColor: 'Escolher uma cor da tela',
    unitOf: 'Unidade: {{label}}',
    upload: 'Enviar uma imagem',
    uploadOne: 'Enviar: {{label}}',
    on: 'Ativado',
    off: 'Desativado',
    add: 'Adicionar',
    numbered: '{{label}} {{number}}',
    removeOne: 'Remover {{name}}',
    abandon: {
      title: 'Fechar sem salvar?',
      body: 'O que você digitou aqui não foi salvo. Se fechar agora, será perdido.',
      submit: 'Descartar',
      stay: 'Continuar editando',
    },
  },
  entity: {
    id: 'Id',
    tabs: 'Sobre isto',
    activity: 'Atividade',
    settings: 'Configurações',
    general: 'Geral',
    name: 'Nome',
    description: 'Descrição',
    customData: 'Dados personalizados',
    customDataIntro: 'O que seus próprios sistemas queiram guardar aqui, como JSON.',
    created: 'Criado',
    type: 'Tipo',
    delete: { title: 'Excluir {{name}}?', done: '{{name}} foi excluído.' },
  },
  relation: {
    search: 'Buscar',
    nothing: 'Não há nada para escolher.',
    nothingFound: 'Nada corresponde.',
    added_one: '{{count}} adicionado.',
    added_many: '{{count}} adicionados.',
    added_other: '{{count}} adicionados.',
    removed: '{{name}} foi removido.',
  },
};
