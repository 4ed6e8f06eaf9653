import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: '连接器',
    intro: '用于发送电子邮件和短信，以及让人用其他账号登录。',
    add: '添加连接器',
    types: { Email: '电子邮件', Sms: '短信', Social: '社交登录' },
    columns: { name: '连接器', type: '用途' },
    none: {
      title: '还没有连接器',
      body: '在配置电子邮件和短信连接器之前，消息保存在开发收件箱中。',
    },
    guide: '如何设置',
    configuration: '配置',
    target: '提供方',
    targetHint: '该提供方处的身份以此短名称标识。它保持不变。',
    keep: '已设置。留空则保持不变。',
    account: { user: '用户名', password: '密码', hint: '若服务器不要求，请留空。' },
    saved: '连接器已保存',
    social: {
      title: '登录',
      intro: '人们所能看到的部分。',
      offered: '显示在登录页面',
      offeredHint: '可以用它登录和注册，排在此前已提供的之后。',
      follow: '名称和图片跟随提供方',
      followHint: '每次登录时更新；否则只用于新账号。',
      callback: '在提供方处填写的重定向地址',
      accountCallback: '另一个地址，用于在账号中心关联账号',
      entityId: '在提供方处填写的我方实体 ID',
      acsUrl: '在提供方处填写的断言接收地址',
    },
    look: {
      title: '登录按钮',
      intro: '登录页面上显示的样子。提供方仍为 {{target}}。',
      logoHint: '或以 data: 地址直接提供图片。',
    },
    test: {
      recipient: { Email: '用于测试的电子邮件地址', Sms: '用于测试的电话号码，仅数字' },
      send: '发送测试消息',
      sent: '测试消息正在发往 {{recipient}}',
    },
    delete: { submit: '删除连接器', body: '将不再通过它发送任何内容，也无人能用它登录。' },
  },
};
