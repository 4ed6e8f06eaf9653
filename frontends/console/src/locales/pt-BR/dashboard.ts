import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Painel',
    intro: 'Uma pessoa está ativa no dia em que um aplicativo recebe tokens para ela. Os dias são os de UTC.',
    total: 'Usuários',
    today: 'Novos hoje',
    week: 'Novos em sete dias',
    daily: 'Ativos hoje',
    weekly: 'Ativos em sete dias',
    monthly: 'Ativos em trinta dias',
    until: 'Atividade até',
    onDay: {
      daily: 'Ativos no dia',
      weekly: 'Ativos nos sete dias até então',
      monthly: 'Ativos nos trinta dias até então',
    },
    delta: '{{delta}} em relação ao período anterior',
    curve: 'Usuários ativos, dia a dia',
    most: '{{count}} no máximo',
  },
};
