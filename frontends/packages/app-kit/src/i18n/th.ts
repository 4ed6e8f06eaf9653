import type { KitWords } from '.';

/** Thai. */
export const kit: KitWords = {
  session: {
    starting: 'กำลังค้นหาเซสชันของคุณ',
    failed: {
      title: 'เข้าสู่ระบบไม่สำเร็จ',
      body: 'ไม่สามารถเข้าสู่ระบบให้เสร็จสิ้นได้ ลองอีกครั้งหรือเข้าสู่ระบบด้วยบัญชีอื่น',
      retry: 'ลองอีกครั้ง',
      other: 'ใช้บัญชีอื่น',
    },
  },
  actions: {
    cancel: 'ยกเลิก',
    close: 'ปิด',
    confirm: 'ยืนยัน',
    copied: 'คัดลอกแล้ว',
    copy: 'คัดลอก',
    delete: 'ลบ',
    discard: 'ละทิ้ง',
    done: 'เสร็จสิ้น',
    hide: 'ซ่อน',
    retry: 'ลองอีกครั้ง',
    save: 'บันทึกการเปลี่ยนแปลง',
    show: 'แสดง',
  },
  unsaved: {
    bar: 'คุณมีการเปลี่ยนแปลงที่ยังไม่ได้บันทึก',
    title: 'ออกโดยไม่บันทึกหรือไม่',
    body: 'การเปลี่ยนแปลงในหน้านี้ยังไม่ได้บันทึก หากออกตอนนี้จะสูญหาย',
    stay: 'อยู่ที่นี่',
    leave: 'ออก',
  },
  confirm: {
    typeName: 'พิมพ์ {{name}} เพื่อยืนยัน',
  },
  problem: {
    title: 'โหลดไม่สำเร็จ',
    notFound: 'ไม่มีอยู่ หรือไม่มีอยู่แล้ว',
    forbidden: 'คุณไม่มีสิทธิ์ทำสิ่งนี้',
  },
  paging: {
    range: '{{from}}–{{to}} จาก {{total}}',
    label: 'หน้า',
    page: 'หน้า {{number}}',
    first: 'หน้าแรก',
    previous: 'หน้าก่อนหน้า',
    next: 'หน้าถัดไป',
    last: 'หน้าสุดท้าย',
  },
  form: {
    url: 'ป้อนที่อยู่แบบเต็ม เช่น https://example.com',
    email: 'ป้อนที่อยู่อีเมล',
    phone: 'เฉพาะตัวเลข พร้อมรหัสประเทศ ไม่มีเครื่องหมายบวก',
    username: 'ใช้ตัวอักษร ตัวเลข และขีดล่าง และอย่าขึ้นต้นด้วยตัวเลข',
    required: 'กรอกช่องนี้',
    json: 'ป้อนออบเจ็กต์ JSON',
    atLeast: 'อย่างน้อย {{min}}',
    atMost: 'ไม่เกิน {{max}}',
    shortest: 'อย่างน้อย {{min}} อักขระ',
    longest: 'ไม่เกิน {{max}} อักขระ',
    shape: 'รูปแบบไม่ถูกต้อง',
  },
  time: {
    never: 'ไม่เคย',
  },
  theme: {
    label: 'รูปลักษณ์',
    auto: 'ตามระบบ',
    light: 'สว่าง',
    dark: 'มืด',
  },
  undo: {
    submit: 'เลิกทำ',
    done: 'กลับเป็นเหมือนเดิมแล้ว',
  },
  language: {
    label: 'ภาษา',
    title: 'เลือกภาษาของคุณ',
    browser: 'ตามเบราว์เซอร์',
  },
  page: {
    skip: 'ข้ามไปยังหน้า',
  },
  user: {
    signOut: 'ออกจากระบบ',
    menu: 'บัญชีของคุณ',
  },
  applications: {
    'admin-console': 'คอนโซล',
    'account-center': 'ศูนย์บัญชี',
    'demo-app': 'แอปสาธิต',
    'device-demo-app': 'แอปสาธิตสำหรับอุปกรณ์',
  },
};
