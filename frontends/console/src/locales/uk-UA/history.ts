import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Показати раніші',
    details: 'Докладно',
    nothing: 'нічого',
    reason: 'Причина: {{reason}}',
    erased: 'Персональне тут стерто разом із людиною.',
    gone: {
      users: 'Цього користувача більше немає',
      applications: 'Цього застосунку більше немає',
      other: 'Цього більше немає',
      absent: 'На той момент цього не було',
      body: 'Що сталося, лишається записаним; будь-який момент можна переглянути.',
    },
    compare: {
      title: 'Що відрізняється',
      from: 'Порівняти',
      to: 'з',
      choose: 'Виберіть версію',
      same: 'Ці версії однакові.',
    },
    none: {
      title: 'Ще нічого не сталося',
      body: 'Тут з’являється кожна зміна: хто її зробив і звідки.',
    },
    by: {
      self: 'Самостійно',
      system: 'Системою',
      anonymous: 'Кимось без входу',
      application: 'Застосунком {{name}}',
      person: 'Ким: {{name}}',
    },
    facts: {
      type: 'Подія',
      version: 'версія {{version}}',
      position: 'Позиція',
      correlation: 'Кореляція',
      cause: 'Причина',
      userAgent: 'Браузер',
    },
  },
};
