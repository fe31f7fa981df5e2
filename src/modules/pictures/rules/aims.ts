import { refuse, type Refusal } from '#platform/i18n/refusal.ts';

/** What a picture is: what all want to become, or what can be seen where practice is good. */
export const PICTURE_KINDS = ['shared_vision', 'good_practice'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** The four quality aims of a standard of good practice, in the order they are always shown. */
export const AIMS = ['child', 'staff', 'parents', 'organisation'] as const;
export type Aim = (typeof AIMS)[number];

/** The signs under each aim, in the order they were written. */
export type Signs = Record<Aim, string[]>;

export const MOST_SIGNS = 4;
export const LONGEST_SIGN = 140;

export function isPictureKind(text: unknown): text is PictureKind {
  return PICTURE_KINDS.includes(text as PictureKind);
}

/** One value per aim. */
export function perAim<T>(value: (aim: Aim) => T): Record<Aim, T> {
  return Object.fromEntries(AIMS.map((aim) => [aim, value(aim)])) as Record<Aim, T>;
}

/** Each on one line; fields left empty are no signs. */
export function tidySigns(written: Partial<Record<Aim, readonly string[]>>): Signs {
  return perAim((aim) => (written[aim] ?? []).map(onOneLine).filter((sign) => sign !== ''));
}

/** What is wrong with the signs as they stand in the form, field by field. */
export function signProblems(written: Partial<Record<Aim, readonly string[]>>): (Refusal | null)[] {
  return AIMS.flatMap((aim) => {
    const signs = (written[aim] ?? []).map(onOneLine);
    const many = signs.filter((sign) => sign !== '').length > MOST_SIGNS;
    return [
      many ? refuse('pictures_signs_too_many', fieldOf(aim, MOST_SIGNS - 1), { most: MOST_SIGNS }) : null,
      ...signs.flatMap((sign, nth) => [
        sign.length > LONGEST_SIGN
          ? refuse('pictures_too_long', fieldOf(aim, nth), { most: LONGEST_SIGN, length: sign.length })
          : null,
        sign !== '' && signs.slice(0, nth).some((earlier) => folded(earlier) === folded(sign))
          ? refuse('pictures_sign_twice', fieldOf(aim, nth))
          : null,
      ]),
    ];
  });
}

/** The name of a sign's field, counted from nought. */
export function fieldOf(aim: Aim, nth: number): string {
  return `sign-${aim}-${nth + 1}`;
}

/** The same two lists, sign by sign. */
export function sameSigns(one: Signs, other: Signs): boolean {
  return AIMS.every((aim) => JSON.stringify(one[aim]) === JSON.stringify(other[aim]));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[.…\s]+$/u, '');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
