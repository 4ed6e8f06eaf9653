import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'CAPTCHA',
    policy: '確認するとき',
    policyIntro: 'プログラムによるサインアップ、サインイン、コードの要求を防ぎます。',
    on: 'プログラムでないことの確認を求める',
    onHint: '下のプロバイダーを設定すると有効になります。',
    provider: 'プロバイダー',
    providerIntro: '人とプログラムを見分けるサービスです。このインストールのアドレス用のキーをそこで作成してください。',
    type: 'プロバイダー',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'サイトキー',
    siteKeyHint: '公開情報です。サインインページに含まれます。',
    secretKey: 'シークレットキー',
    secretKeyHint: 'reCAPTCHA の場合は、プロジェクトの API キーです。',
    projectId: 'プロジェクト ID',
    mode: '確認の方法',
    modes: { invisible: 'スコアで判定し、操作を求めない', checkbox: 'チェックボックスで確認する' },
    domain: 'スクリプトのドメイン',
    domainHint: '空の場合は通常のものです。それが遮断される地域では recaptcha.net を使います。',
    delete: { submit: 'プロバイダーを削除', body: 'スイッチの状態にかかわらず、次のものを設定するまで誰にも確認を求めません。' },
  },
};
