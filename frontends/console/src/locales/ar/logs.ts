import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'سجل التدقيق',
    intro: 'ما حدث في عمليات الدخول وللرموز، الأحدث أولًا. ما يُعرف عن شخص يزول عند محوه.',
    key: 'ما حدث',
    columns: {
      what: 'ماذا',
      result: 'النتيجة',
      user: 'المستخدم',
      application: 'التطبيق',
      at: 'متى',
    },
    succeeded: 'تم',
    failed: 'رُفض',
    none: {
      title: 'لم يحدث شيء من هذا النوع',
      body: 'يظهر هنا بعد لحظات من حدوثه.',
    },
    position: 'الموضع {{position}} من سجل الأحداث',
    details: 'التفاصيل',
  },
};
