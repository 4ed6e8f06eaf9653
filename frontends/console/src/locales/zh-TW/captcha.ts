import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: '人機驗證',
    policy: '何時驗證',
    policyIntro: '防止程式註冊、登入和請求驗證碼。',
    on: '要求證明自己不是程式',
    onHint: '下方設定提供者後即生效。',
    provider: '提供者',
    providerIntro: '負責區分人和程式的服務。請在那裡為此安裝的位址建立金鑰。',
    type: '提供者',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: '網站金鑰',
    siteKeyHint: '公開資訊：出現在登入頁面中。',
    secretKey: '秘密金鑰',
    secretKeyHint: '對於 reCAPTCHA，是專案的 API 金鑰。',
    projectId: '專案 ID',
    mode: '驗證方式',
    modes: { invisible: '按評分，無需操作', checkbox: '勾選核取方塊' },
    domain: '指令碼的網域',
    domainHint: '留空則使用預設網域。若該網域被封鎖，可用 recaptcha.net。',
    delete: { submit: '刪除提供者', body: '無論開關如何，在有新的提供者之前不再驗證任何人。' },
  },
};
