import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Bu geçmiş',
    titleAt: '{{when}} tarihindeki hâli',
    body: 'Olay günlüğünden {{position}} konumuna kadar okundu. Burada hiçbir şey değiştirilemez.',
    bodyAt: 'Olay günlüğünden okundu. Burada hiçbir şey değiştirilemez.',
    activity: 'Etkinliğe dön',
    now: 'Şimdiki hâlini göster',
    open: 'O zamanki hâli',
    pick: 'Şu tarih itibarıyla',
    show: 'O zamanki hâlini göster',
    erased: 'Bu kişi o zamandan beri silindi. Kişisel olan artık okunamaz.',
    secrets: 'Adları; ne oldukları geçmiş için söylenmez.',
  },
};
