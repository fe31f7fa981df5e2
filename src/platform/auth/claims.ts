/** Who a provider says that somebody is. */
export interface Claimed {
  /** The provider's own, lasting id of them. */
  subject: string;
  name: string;
  /** As stated; nobody has said that it is theirs. */
  email: string | null;
  /** True when the provider calls the address verified and we have decided to believe it. */
  emailProved: boolean;
}

/** As OpenID Connect has it. */
const LONGEST_SUBJECT = 255;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

/** Reads the claims of an id token or of userinfo; null without a subject. */
export function readClaims(claims: Readonly<Record<string, unknown>>, trustEmail: boolean): Claimed | null {
  const subject = claims['sub'];
  if (typeof subject !== 'string' || !subject || subject.length > LONGEST_SUBJECT) return null;
  const stated = text(claims['email'])?.toLowerCase() ?? '';
  const email = ADDRESS.test(stated) ? stated : null;
  const whole = [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ');
  const name = text(claims['name']) ?? (whole || email || '');
  return { subject, name, email, emailProved: trustEmail && email !== null && claims['email_verified'] === true };
}

/**
 * The address that a new login is kept under. An address that nobody has proved stays free for whoever it belongs to:
 * the login gets one that no letter can reach (RFC 2606).
 */
export function keptAddress(providerId: string, { subject, email, emailProved }: Claimed): string {
  return emailProved && email ? email : `${hex(subject)}@${providerId}${NOWHERE}`;
}

const NOWHERE = '.invalid';

/** The address to show; null for one that stands in for none. */
export function shownAddress(email: string): string | null {
  return email.endsWith(NOWHERE) ? null : email;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 200) : null;
}

/** Subjects may hold any character, and tell capitals from small letters; addresses do not. */
function hex(subject: string): string {
  return [...new TextEncoder().encode(subject)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
