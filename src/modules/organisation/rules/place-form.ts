import { parseDay } from '#platform/i18n/day.ts';
import { done, refuse, refuseAll, type Outcome } from '#platform/i18n/refusal.ts';
import { mayLieUnder, PLACE_KINDS, type Form, type Place, type PlaceKind } from './place.ts';

export const LONGEST_NAME = 120;

/** What somebody says of a place they open. */
export interface PlaceForm {
  kind: PlaceKind;
  underId: string;
  name: string;
  form: Form;
  owner: 'public' | 'private';
  ownerName?: string | null;
  registerNumber: string | null;
  /** The first day, as people write it; today when it is not said. */
  openedOn?: string;
}

/** A name on one line, 1 to 120 characters. */
export function parsePlaceName(text: string): Outcome<string> {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (!name) return refuse('organisation_unit_name', 'name');
  if ([...name].length > LONGEST_NAME) return refuse('organisation_name_long', 'name', { most: LONGEST_NAME });
  return done(name);
}

/** The registers' number: four digits for a municipality, nine for everything under it. */
export function parseRegisterNumber(kind: PlaceKind, text: string | null): Outcome<string | null> {
  const number = (text ?? '').replaceAll(/\s/g, '');
  if (!number) return done(null);
  const digits = kind === 'municipality' ? 4 : 9;
  return /^\d+$/.test(number) && number.length === digits
    ? done(number)
    : refuse('organisation_number_wrong', 'registerNumber', { digits });
}

/** What is stored of a form, for a place that opens under `above`. */
export function parsePlace(form: PlaceForm, above: Pick<Place, 'kind'>, today: string): Outcome<PlaceParsed> {
  const name = parsePlaceName(form.name);
  const number = parseRegisterNumber(form.kind, form.registerNumber);
  const openedOn = form.openedOn ? parseDay(form.openedOn) : today;
  const fits = PLACE_KINDS.includes(form.kind) && mayLieUnder(form.kind, above.kind);
  const problem = refuseAll([
    name.ok ? null : name,
    number.ok ? null : number,
    fits ? null : refuse('organisation_unit_kind', 'kind'),
    openedOn ? null : refuse('organisation_day', 'openedOn'),
  ]);
  if (problem || !name.ok || !number.ok || !openedOn) return problem ?? refuse('organisation_unit_name', 'name');
  const { kind, form: language, owner } = form;
  const ownerName = form.ownerName?.trim().slice(0, LONGEST_NAME) || null;
  return done({ kind, form: language, owner, ownerName, name: name.value, registerNumber: number.value, openedOn });
}

type PlaceParsed = Pick<Place, 'kind' | 'form' | 'owner' | 'ownerName' | 'name' | 'registerNumber' | 'openedOn'>;
