import { done, refuse, type Outcome } from '#platform/i18n/refusal.ts';
import { gatherIncoming, type Incoming, type ToldPlace } from './incoming.ts';
import type { Form, PlaceKind } from './place.ts';

type Entry = Record<string, unknown>;

/**
 * Reads units as the national registers of schools and kindergartens (NSR, NBR) give them: version 4, or older ones
 * with other spellings; one page with `EnhetListe`, several pages in a list, or the bare list.
 */
export function readRegister(json: unknown): Outcome<Incoming> {
  const entries = entriesIn(json);
  if (!entries) return refuse('import_no_register');
  const told = entries.map((entry, index) => ({ row: index + 1, told: unitIn(entry) }));
  const units = told.flatMap(({ row, told }) => (told ? [{ row, told }] : []));
  if (units.length === 0) return refuse('import_no_units');
  return done(gatherIncoming(units, entries.length - units.length));
}

/** What an entry tells of a unit; null when it is something else, such as an owner. */
function unitIn(entry: unknown): Outcome<ToldPlace> | null {
  if (!isEntry(entry)) return refuse('import_row_no_entry');
  const told = lowered(entry);
  return isUnit(told) ? done(toldBy(told)) : null;
}

function entriesIn(json: unknown): unknown[] | null {
  if (!Array.isArray(json)) return isEntry(json) ? listOf(json) : null;
  const pages = json.map((one) => (isEntry(one) ? listOf(one) : null));
  if (pages.every((page) => page !== null)) return pages.flat();
  // One thing among pages that is no page is what went wrong when they were fetched.
  return json.every(isEntry) && pages.every((page) => page === null) ? json : null;
}

function listOf(entry: Entry): unknown[] | null {
  const list = listIn(entry);
  return Array.isArray(list) ? list : null;
}

function listIn(entry: Entry): unknown {
  return lowered(entry)['enhetliste'] ?? lowered(entry)['enheter'];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Spellings differ in capitals from version to version; nothing else hangs on them. */
function lowered(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key.toLowerCase(), value]));
}

function isUnit(entry: Entry): boolean {
  return kindOf(entry) !== null || text(entry, 'type', 'enhetstype') !== '';
}

function kindOf(entry: Entry): PlaceKind | null {
  if (entry['erbarnehage'] === true) return 'kindergarten';
  const school = ['erskole', 'ergrunnskole', 'ervideregaaendeskole', 'ervideregåendeskole'];
  return school.some((key) => entry[key] === true) ? 'school' : null;
}

function toldBy(entry: Entry): ToldPlace {
  const isPrivate = entry['erprivatskole'] === true || entry['erprivatbarnehage'] === true;
  const isPublic = entry['eroffentligskole'] === true || entry['eroffentligbarnehage'] === true;
  const saysOwner = ['erprivatskole', 'erprivatbarnehage'].some((key) => typeof entry[key] === 'boolean');
  const municipality = isEntry(entry['kommune']) ? lowered(entry['kommune']) : {};
  return {
    registerNumber: text(entry, 'organisasjonsnummer', 'orgnr', 'orgnummer'),
    name: text(entry, 'navn', 'fulltnavn'),
    kind: kindOf(entry),
    municipalityNumber: text(municipality, 'kommunenummer', 'kommunenr') || text(entry, 'kommunenummer', 'kommunenr'),
    form: formOf(entry['maalform'] ?? entry['målform']),
    owner: isPrivate ? 'private' : isPublic || saysOwner ? 'public' : null,
    ownerName: isPrivate ? ownerIn(entry['foreldrerelasjoner']) : null,
    active: entry['eraktiv'] !== false,
  };
}

function formOf(told: unknown): Form | null {
  const word = isEntry(told) ? text(lowered(told), 'id', 'navn') : typeof told === 'string' ? told : '';
  const first = word.trim().toUpperCase();
  if (first === 'B' || first.startsWith('BOKM') || first === 'NB') return 'nb';
  return first === 'N' || first.startsWith('NYN') || first === 'NN' ? 'nn' : null;
}

/** The owner is whoever the unit is related to as such. */
function ownerIn(relations: unknown): string | null {
  for (const relation of Array.isArray(relations) ? relations.filter(isEntry).map(lowered) : []) {
    const type = isEntry(relation['relasjonstype']) ? text(lowered(relation['relasjonstype']), 'navn') : '';
    const unit = relation['enhet'];
    if (/eier/i.test(type) && isEntry(unit)) return text(lowered(unit), 'navn') || null;
  }
  return null;
}

function text(entry: Entry, ...keys: string[]): string {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === 'string' && value.trim()) return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
}
