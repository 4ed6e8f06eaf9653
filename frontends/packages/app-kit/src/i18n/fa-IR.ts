import type { KitWords } from '.';

/** Persian. */
export const kit: KitWords = {
  session: {
    starting: 'در حال یافتن نشست شما',
    failed: {
      title: 'ورود انجام نشد',
      body: 'ورود به پایان نرسید. دوباره بکوشید یا با حساب دیگری وارد شوید.',
      retry: 'دوباره بکوشید',
      other: 'استفاده از حساب دیگر',
    },
  },
  actions: {
    cancel: 'لغو',
    close: 'بستن',
    copied: 'رونوشت شد',
    copy: 'رونوشت',
    copyByHand: 'مرورگر اجازهٔ رونوشت به این صفحه نمی‌دهد. متن انتخاب‌شده را خودتان رونوشت کنید.',
    discard: 'دور انداختن',
    done: 'انجام شد',
    hide: 'پنهان کردن',
    retry: 'دوباره بکوشید',
    save: 'ذخیرهٔ تغییرات',
    show: 'نمایش',
  },
  unsaved: {
    bar: 'تغییراتی دارید که ذخیره نشده‌اند.',
    title: 'بدون ذخیره می‌روید؟',
    body: 'تغییرات این صفحه ذخیره نشده‌اند. اگر اکنون بروید از دست می‌روند.',
    stay: 'ماندن در اینجا',
    leave: 'رفتن',
  },
  confirm: {
    typeName: 'برای تأیید، {{name}} را بنویسید.',
  },
  problem: {
    title: 'این بار نشد',
    notFound: 'این وجود ندارد، یا دیگر وجود ندارد.',
    forbidden: 'اجازهٔ این کار را ندارید.',
  },
  paging: {
    range: '{{from}}–{{to}} از {{total}}',
    label: 'صفحه‌ها',
    page: 'صفحهٔ {{number}}',
    first: 'نخستین صفحه',
    previous: 'صفحهٔ پیشین',
    next: 'صفحهٔ بعد',
    last: 'آخرین صفحه',
  },
  form: {
    url: 'نشانی کاملی مانند https://example.com وارد کنید.',
    email: 'یک نشانی ایمیل وارد کنید.',
    phone: 'تنها رقم، همراه با کد کشور، بدون علامت جمع.',
    username: 'از حروف، رقم‌ها و زیرخط استفاده کنید و با رقم آغاز نکنید.',
    required: 'این خانه را پر کنید.',
    json: 'یک شیء JSON وارد کنید.',
    atLeast: 'دست‌کم {{min}}.',
    atMost: 'حداکثر {{max}}.',
    shortest: 'دست‌کم {{min}} نویسه.',
    longest: 'حداکثر {{max}} نویسه.',
    shape: 'این آن‌گونه که باید نوشته نشده است.',
  },
  time: {
    never: 'هرگز',
  },
  place: '\u2067{{city}}، {{country}}\u2069',
  theme: {
    label: 'ظاهر',
    auto: 'مانند سیستم',
    light: 'روشن',
    dark: 'تیره',
  },
  undo: {
    submit: 'واگرد',
    done: 'دوباره مانند پیش است.',
  },
  language: {
    label: 'زبان',
    title: 'زبان خود را برگزینید',
    browser: 'مانند مرورگر',
  },
  page: {
    skip: 'رفتن به صفحه',
  },
  user: {
    signOut: 'خروج',
    menu: 'حساب شما',
  },
  applications: {
    'admin-console': 'کنسول',
    'account-center': 'مرکز حساب',
    'demo-app': 'برنامهٔ نمایشی',
    'device-demo-app': 'برنامهٔ نمایشی دستگاه',
  },
};
