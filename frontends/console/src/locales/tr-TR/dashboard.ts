import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Pano',
    intro: 'Bir uygulamanın bir kişi için belirteç aldığı gün o kişi etkindir. Günler UTC’ye göredir.',
    total: 'Kullanıcılar',
    today: 'Bugün yeni',
    week: 'Yedi günde yeni',
    daily: 'Bugün etkin',
    weekly: 'Yedi günde etkin',
    monthly: 'Otuz günde etkin',
    until: 'Şu güne kadar etkinlik',
    onDay: {
      daily: 'O gün etkin',
      weekly: 'O güne kadarki yedi günde etkin',
      monthly: 'O güne kadarki otuz günde etkin',
    },
    delta: 'Önceki döneme göre {{delta}}',
    curve: 'Günden güne etkin kullanıcılar',
    most: 'En çok {{count}}',
  },
};
