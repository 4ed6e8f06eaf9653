import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: '개발용 받은 편지함',
    intro: '어떤 커넥터로도 보내지 못한 메시지를 여기에 한 시간 보관합니다. 메일 서버를 설정하기 전에도 모든 것이 동작합니다.',
    types: { Email: '이메일', Sms: '문자 메시지', Social: '기타' },
    none: {
      title: '메시지 없음',
      body: '지난 한 시간 동안 보냈을 것이 여기에 나타납니다.',
    },
  },
};
