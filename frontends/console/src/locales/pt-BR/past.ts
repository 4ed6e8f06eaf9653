import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Este é o passado',
    titleAt: 'Como era em {{when}}',
    body: 'Lido do log de eventos até a posição {{position}}. Nada pode ser alterado aqui.',
    bodyAt: 'Lido do log de eventos. Nada pode ser alterado aqui.',
    activity: 'Voltar à atividade',
    now: 'Mostrar como é agora',
    open: 'Como era então',
    pick: 'Na data de',
    show: 'Mostrar como era',
    erased: 'Esta pessoa foi apagada desde então. O que era pessoal não pode mais ser lido.',
    secrets: 'Seus nomes; o que eram não se conta do passado.',
  },
};
