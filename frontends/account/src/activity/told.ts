import type { OwnLog } from '@keystory/api-client';
import { describeBrowser } from '@keystory/app-kit';
import type { en } from '../locales';

export type Kind = keyof typeof en.activity.kinds;
export type Reason = keyof typeof en.activity.reasons;

/** Something that happened in one's account, as one would tell it. */
export interface Told {
  id: string;
  kind: Kind;
  applicationId: string | undefined;
  browser: string | undefined;
  ip: string | undefined;
  country: string | undefined;
  city: string | undefined;
  isRefused: boolean;
  reason: Reason | undefined;
  /** In epoch milliseconds; the last time, where it happened several times in a row. */
  at: number;
  times: number;
}

/** What the keys of the audit log mean to the person, the first that fits; of the others only refusals are told. */
const KINDS: [RegExp, Kind][] = [
  [/^Interaction\.SignIn\.Submit$/, 'signIn'],
  [/^Interaction\.Register\.Submit$/, 'register'],
  [/^Interaction\.ForgotPassword\.Submit$/, 'forgotPassword'],
  [/^Interaction\.End$/, 'application'],
  [/\.Verification\.Password\.Submit$/, 'password'],
  [/\.Verification\.(Email|Phone)VerificationCode\.Create$/, 'codeSent'],
  [/\.Verification\.(Email|Phone)VerificationCode\.Submit$/, 'code'],
  [/\.Verification\.(Social|EnterpriseSso)\.Submit$/, 'elsewhere'],
  [/\.Verification\.OneTimeToken\.Submit$/, 'link'],
  [/\.Verification\.Totp\.Submit$/, 'totp'],
  [/\.Verification\.(WebAuthn|SignInPasskey)\.Submit$/, 'passkey'],
  [/\.Verification\.BackupCode\.Submit$/, 'backupCode'],
  [/^TrustedDevice\.Created$/, 'trusted'],
  [/^ExchangeTokenBy\./, 'access'],
  [/^Revoke/, 'revoked'],
];

const REASONS: [RegExp, Reason][] = [
  [/^session\.invalid_credentials$/, 'password'],
  [/^verification_code\.|^session\.mfa\.invalid_(totp|backup)_code$/, 'code'],
  [/^session\.mfa\.require_mfa_verification$/, 'factor'],
  [/too_many_attempts|exceed_max_try/, 'tooMany'],
  [/^user\.suspended$/, 'suspended'],
];

const meaning = <T>(table: [RegExp, T][], text: string) => table.find(([pattern]) => pattern.test(text))?.[1];
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Tells what happened, newest first; the same thing several times in a row is told once. */
export function tell(logs: OwnLog[]): Told[] {
  const told: Told[] = [];
  for (const one of logs.flatMap(toldOf)) {
    const later = told.at(-1);
    if (later && isAlike(one, later)) later.times += 1;
    else told.push(one);
  }
  return told;
}

function toldOf({ id, key, payload, createdAt }: OwnLog): Told[] {
  const isRefused = payload.result === 'Error';
  const kind = meaning(KINDS, key) ?? (isRefused ? 'other' : undefined);
  if (!kind) return [];
  const { code = '' } = (payload.error ?? {}) as { code?: string };
  return [{
    id,
    kind,
    applicationId: textOf(payload.applicationId),
    browser: describeBrowser(textOf(payload.userAgent) ?? null),
    ip: textOf(payload.ip),
    country: textOf(payload.country),
    city: textOf(payload.city),
    isRefused,
    reason: isRefused ? meaning(REASONS, code) : undefined,
    at: createdAt,
    times: 1,
  }];
}

const ALIKE = ['kind', 'applicationId', 'browser', 'ip', 'isRefused', 'reason'] as const;

const isAlike = (one: Told, other: Told) => ALIKE.every((field) => one[field] === other[field]);
