import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Tokens de uso único',
    one: 'Token de uso único',
    intro: 'Cada um deixa uma pessoa entrar uma vez, sem senha, por um link que seu aplicativo envia ao e-mail dela.',
    create: 'Criar token de uso único',
    expiresIn: 'Válido por',
    expiresInHint: 'Vazio: dez minutos.',
    expires: 'Expira',
    organizations: 'Entra nestas organizações',
    status: 'Estado',
    states: { active: 'Ativo', consumed: 'Usado', revoked: 'Revogado', expired: 'Expirado' },
    use: {
      title: 'Como é usado',
      intro: 'A página do seu aplicativo que inicia uma entrada repassa estes parâmetros com sua solicitação de autorização.',
      parameters: 'Parâmetros do link',
    },
    revoke: {
      submit: 'Revogar',
      title: 'Revogar o token de {{name}}?',
      body: 'Ninguém mais entra com ele. Isto não pode ser desfeito.',
      done: 'O token de {{name}} foi revogado.',
    },
    delete: {
      submit: 'Excluir token',
      title: 'Excluir o token de {{name}}?',
      done: 'O token de {{name}} foi excluído.',
      body: 'Ele sai da lista e não deixa mais ninguém entrar. Sua história fica registrada.',
    },
    none: { title: 'Nenhum token de uso único', body: 'Crie um para alguém que deva entrar por um link.' },
  },
};
