import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: '人机验证',
    policy: '何时验证',
    policyIntro: '防止程序注册、登录和请求验证码。',
    on: '要求证明自己不是程序',
    onHint: '下方配置提供方后即生效。',
    provider: '提供方',
    providerIntro: '负责区分人和程序的服务。请在那里为此部署的地址创建密钥。',
    type: '提供方',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: '站点密钥',
    siteKeyHint: '公开信息：出现在登录页面中。',
    secretKey: '私钥',
    secretKeyHint: '对于 reCAPTCHA，是项目的 API 密钥。',
    projectId: '项目 ID',
    mode: '验证方式',
    modes: { invisible: '按评分，无需操作', checkbox: '勾选复选框' },
    domain: '脚本的域名',
    domainHint: '留空则使用默认域名。若该域名被屏蔽，可用 recaptcha.net。',
    delete: { submit: '删除提供方', body: '无论开关如何，在有新的提供方之前不再验证任何人。' },
  },
};
