import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Caixa de desenvolvimento',
    intro: 'Mensagens que nenhum conector pôde enviar ficam aqui por uma hora, para que tudo funcione antes de haver um servidor de e-mail.',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Outro' },
    none: {
      title: 'Nenhuma mensagem',
      body: 'O que teria sido enviado na última hora aparece aqui.',
    },
  },
};
