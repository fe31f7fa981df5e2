/** Why a sign-in at a provider came to nothing. */
export type TroubleKind =
  | 'unknown' // no such provider here
  | 'down' // it does not answer, or says that it cannot
  | 'untrusted' // what it says does not hold: another issuer, signature, nonce or person
  | 'stale' // the sign-in was used already, is too old, or began in another browser
  | 'code' // it does not know the code that came back
  | 'cancelled'
  | 'student'
  | 'known' // the address belongs to a login that the provider has not been connected to
  | 'taken'; // connected to another login already

export class Trouble extends Error {
  readonly kind: TroubleKind;
  constructor(kind: TroubleKind) {
    super(kind);
    this.kind = kind;
  }
}

/** Waits no longer for a provider than people would. */
export async function deadline<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Trouble('down')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
