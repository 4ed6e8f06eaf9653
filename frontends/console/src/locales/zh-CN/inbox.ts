import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: '开发收件箱',
    intro: '没有连接器可发送的消息在此保存一小时，因此在设置邮件服务器之前一切都能运行。',
    types: { Email: '电子邮件', Sms: '短信', Social: '其他' },
    none: {
      title: '没有消息',
      body: '最近一小时内本应发送的内容显示在这里。',
    },
  },
};
