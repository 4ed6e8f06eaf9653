import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Panel',
    intro: 'Alguien está activo el día en que una aplicación recibe tokens para él. Los días son los de UTC.',
    total: 'Usuarios',
    today: 'Nuevos hoy',
    week: 'Nuevos en siete días',
    daily: 'Activos hoy',
    weekly: 'Activos en siete días',
    monthly: 'Activos en treinta días',
    until: 'Actividad hasta',
    onDay: {
      daily: 'Activos ese día',
      weekly: 'Activos en los siete días hasta entonces',
      monthly: 'Activos en los treinta días hasta entonces',
    },
    delta: '{{delta}} respecto al periodo anterior',
    curve: 'Usuarios activos, día a día',
    most: '{{count}} como máximo',
  },
};
