import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Tek kullanımlık belirteçler',
    one: 'Tek kullanımlık belirteç',
    intro: 'Her biri, uygulamanızın e-posta adresine gönderdiği bağlantıyla bir kişiyi parolasız bir kez içeri alır.',
    create: 'Tek kullanımlık belirteç oluştur',
    expiresIn: 'Geçerlilik',
    expiresInHint: 'Boş: on dakika.',
    expires: 'Son geçerlilik',
    organizations: 'Katılacağı kuruluşlar',
    status: 'Durum',
    states: { active: 'Etkin', consumed: 'Kullanıldı', revoked: 'İptal edildi', expired: 'Süresi doldu' },
    use: {
      title: 'Nasıl kullanılır',
      intro: 'Uygulamanızın oturum açmayı başlatan sayfası bu parametreleri yetkilendirme isteğiyle birlikte iletir.',
      parameters: 'Bağlantının parametreleri',
    },
    revoke: {
      submit: 'İptal et',
      title: '{{name}} için belirteç iptal edilsin mi?',
      body: 'Artık kimse onunla giremez. Bu geri alınamaz.',
      done: '{{name}} için belirteç iptal edildi.',
    },
    delete: {
      submit: 'Belirteci sil',
      title: '{{name}} için belirteç silinsin mi?',
      done: '{{name}} için belirteç silindi.',
      body: 'Listeden çıkar ve artık kimseyi içeri almaz. Geçmişi kayıtta kalır.',
    },
    none: { title: 'Tek kullanımlık belirteç yok', body: 'Bağlantıyla girecek biri için bir tane oluşturun.' },
  },
};
