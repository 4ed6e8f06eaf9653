import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Log de auditoria',
    intro: 'O que aconteceu em entradas e com tokens, o mais recente primeiro. O que se sabe de uma pessoa some quando ela é apagada.',
    key: 'O que aconteceu',
    columns: { what: 'O quê', result: 'Resultado', user: 'Usuário', application: 'Aplicativo', at: 'Quando' },
    succeeded: 'Feito',
    failed: 'Recusado',
    none: { title: 'Nada deste tipo aconteceu', body: 'Aparece aqui momentos depois de acontecer.' },
    position: 'Posição {{position}} do log de eventos',
    details: 'Detalhes',
  },
};
