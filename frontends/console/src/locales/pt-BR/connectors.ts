import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Conectores',
    intro: 'Por onde e-mails e SMS são enviados, e com que outras contas se pode entrar.',
    add: 'Adicionar um conector',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Entrada social' },
    columns: { name: 'Conector', type: 'Para' },
    none: {
      title: 'Ainda não há conectores',
      body: 'Enquanto não houver um para e-mail e um para SMS, as mensagens ficam na caixa de desenvolvimento.',
    },
    guide: 'Como configurá-lo',
    configuration: 'Configuração',
    target: 'Provedor',
    targetHint: 'Um nome curto pelo qual as identidades do provedor são conhecidas. Ele não muda.',
    keep: 'Está definido. Deixe vazio para mantê-lo.',
    account: { user: 'Nome de usuário', password: 'Senha', hint: 'Deixe vazio para um servidor que não pede.' },
    saved: 'O conector foi salvo',
    social: {
      title: 'Entrada',
      intro: 'O que as pessoas notam dele.',
      offered: 'Nas páginas de entrada',
      offeredHint: 'Pode-se entrar e cadastrar-se com ele, depois dos que já eram oferecidos.',
      follow: 'Nome e imagem seguem o provedor',
      followHint: 'A cada entrada; do contrário, só uma conta nova os recebe.',
      callback: 'Endereço de redirecionamento a inserir no provedor',
      accountCallback: 'Um segundo, para vincular contas na central da conta',
      entityId: 'Nosso id de entidade, a inserir no provedor',
      acsUrl: 'Endereço de consumo de asserções, a inserir no provedor',
    },
    look: {
      title: 'Botão de entrada',
      intro: 'O que se vê dele nas páginas de entrada. O provedor continua sendo {{target}}.',
      logoHint: 'Ou a própria imagem, como endereço data:.',
    },
    test: {
      recipient: { Email: 'Endereço de e-mail para um teste', Sms: 'Número de telefone para um teste, somente dígitos' },
      send: 'Enviar mensagem de teste',
      sent: 'Uma mensagem de teste está a caminho de {{recipient}}',
    },
    delete: { submit: 'Excluir conector', body: 'Nada mais é enviado por ele, e ninguém entra com ele.' },
  },
};
