import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Bağlayıcılar',
    intro: 'E-posta ve SMS’lerin neyle gönderildiği ve başka yerlerdeki hangi hesaplarla oturum açılabildiği.',
    add: 'Bağlayıcı ekle',
    types: { Email: 'E-posta', Sms: 'SMS', Social: 'Sosyal oturum açma' },
    columns: { name: 'Bağlayıcı', type: 'Amaç' },
    none: {
      title: 'Henüz bağlayıcı yok',
      body: 'E-posta ve SMS için birer tane olana kadar iletiler geliştirme gelen kutusunda tutulur.',
    },
    guide: 'Nasıl kurulur',
    configuration: 'Yapılandırma',
    target: 'Sağlayıcı',
    targetHint: 'Sağlayıcıdaki kimliklerin bilindiği kısa bir ad. Olduğu gibi kalır.',
    keep: 'Ayarlandı. Korumak için boş bırakın.',
    account: { user: 'Kullanıcı adı', password: 'Parola', hint: 'İstemeyen bir sunucu için boş bırakın.' },
    saved: 'Bağlayıcı kaydedildi',
    social: {
      title: 'Oturum açma',
      intro: 'Kişilerin onda gördüğü.',
      offered: 'Oturum açma sayfalarında',
      offeredHint: 'Daha önce sunulanlardan sonra, onunla oturum açılabilir ve kaydolunabilir.',
      follow: 'Ad ve resim sağlayıcıyı izler',
      followHint: 'Her oturum açmada; yoksa yalnızca yeni bir hesap alır.',
      callback: 'Sağlayıcıda girilecek yönlendirme adresi',
      accountCallback: 'Hesap merkezinde bağlamak için ikinci bir adres',
      entityId: 'Sağlayıcıda girilecek, bize ait varlık kimliği',
      acsUrl: 'Sağlayıcıda girilecek onaylama alım adresi',
    },
    look: {
      title: 'Oturum açma düğmesi',
      intro: 'Oturum açma sayfalarında ondan görünen. Sağlayıcı {{target}} olarak kalır.',
      logoHint: 'Veya data: adresi olarak resmin kendisi.',
    },
    test: {
      recipient: { Email: 'Deneme için e-posta adresi', Sms: 'Deneme için telefon numarası, yalnızca rakam' },
      send: 'Deneme iletisi gönder',
      sent: '{{recipient}} için bir deneme iletisi yolda',
    },
    delete: { submit: 'Bağlayıcıyı sil', body: 'Artık onunla bir şey gönderilmez ve kimse onunla oturum açamaz.' },
  },
};
