import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'عرض الأقدم',
    details: 'التفاصيل',
    nothing: 'لا شيء',
    reason: 'السبب: {{reason}}',
    erased: 'مُحي هنا ما كان شخصيًا مع الشخص.',
    gone: {
      users: 'لم يعد هذا المستخدم موجودًا',
      applications: 'لم يعد هذا التطبيق موجودًا',
      other: 'لم يعد هذا موجودًا',
      absent: 'لم يكن هذا موجودًا آنذاك',
      body: 'يبقى ما حدث مسجّلًا؛ ويمكن الاطلاع على أي لحظة.',
    },
    compare: {
      title: 'ما يختلف',
      from: 'مقارنة',
      to: 'مع',
      choose: 'اختر نسخة',
      same: 'هاتان النسختان متطابقتان.',
    },
    none: {
      title: 'لم يحدث شيء بعد',
      body: 'يظهر هنا كل تغيير مع من أجراه ومن أين.',
    },
    by: {
      self: 'بنفسه',
      system: 'بواسطة النظام',
      anonymous: 'بواسطة شخص لم يسجّل الدخول',
      application: 'بواسطة التطبيق {{name}}',
      person: 'بواسطة {{name}}',
    },
    facts: {
      type: 'الحدث',
      version: 'النسخة {{version}}',
      position: 'الموضع',
      correlation: 'الارتباط',
      cause: 'السبب',
      userAgent: 'المتصفح',
    },
  },
};
