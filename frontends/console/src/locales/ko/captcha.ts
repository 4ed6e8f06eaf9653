import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: '캡차',
    policy: '확인하는 때',
    policyIntro: '프로그램이 가입하고 로그인하고 코드를 요청하지 못하게 합니다.',
    on: '프로그램이 아님을 보이도록 요청',
    onHint: '아래에 공급자가 있으면 바로 적용됩니다.',
    provider: '공급자',
    providerIntro: '사람과 프로그램을 구별하는 곳입니다. 이 설치의 주소용 키를 그곳에서 만드세요.',
    type: '공급자',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: '사이트 키',
    siteKeyHint: '공개 정보입니다. 로그인 페이지에 들어갑니다.',
    secretKey: '비밀 키',
    secretKeyHint: 'reCAPTCHA의 경우 프로젝트의 API 키입니다.',
    projectId: '프로젝트 ID',
    mode: '확인 방법',
    modes: { invisible: '점수로, 묻지 않고', checkbox: '체크박스로' },
    domain: '스크립트의 도메인',
    domainHint: '비워 두면 일반 도메인을 씁니다. 차단된 곳에서는 recaptcha.net을 쓰세요.',
    delete: { submit: '공급자 삭제', body: '스위치와 상관없이, 다른 공급자가 있을 때까지 아무에게도 묻지 않습니다.' },
  },
};
