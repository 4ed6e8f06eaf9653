import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: 'Kaydet',
    saved: 'Değişiklikleriniz kaydedildi.',
    created: 'Oluşturuldu.',
    clear: 'Temizle: {{label}}',
    pickColor: 'Ekrandan renk seç',
    unitOf: 'Birim: {{label}}',
    upload: 'Resim yükle',
    uploadOne: 'Yükle: {{label}}',
    on: 'Açık',
    off: 'Kapalı',
    none: 'Yok',
    add: 'Ekle',
    numbered: '{{label}} {{number}}',
    removeOne: '{{name}} öğesini kaldır',
    abandon: {
      title: 'Kaydetmeden kapatılsın mı?',
      body: 'Buraya girdikleriniz kaydedilmedi. Şimdi kapatırsanız kaybolur.',
      submit: 'Kaydetmeden kapat',
      stay: 'Düzenlemeyi sürdür',
    },
  },
  entity: {
    id: 'Kimlik',
    tabs: 'Bunun hakkında',
    activity: 'Etkinlik',
    settings: 'Ayarlar',
    general: 'Genel',
    name: 'Ad',
    description: 'Açıklama',
    customData: 'Özel veriler',
    customDataIntro: 'Kendi sistemlerinizin burada saklamak istediği her şey, JSON olarak.',
    created: 'Oluşturulma',
    type: 'Tür',
    delete: { title: '{{name}} silinsin mi?', done: '{{name}} silindi.' },
  },
  relation: {
    search: 'Ara',
    nothing: 'Seçilecek bir şey yok.',
    nothingFound: 'Eşleşen yok.',
    added_one: '{{count}} eklendi.',
    added_other: '{{count}} eklendi.',
    removed: '{{name}} kaldırıldı.',
  },
};
