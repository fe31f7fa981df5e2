import type { Form, PlaceKind } from '../rules/place.ts';

export type Column = 'number' | 'name' | 'kind' | 'municipality' | 'form' | 'owner' | 'ownerName' | 'active';

/** What columns of a sheet may be called, in small letters. */
export const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  number: ['organisasjonsnummer', 'orgnr', 'orgnummer', 'nummer', 'number', 'register number'],
  name: ['navn', 'namn', 'name', 'enhet', 'eining'],
  kind: ['type', 'slag', 'kind'],
  municipality: ['kommunenummer', 'kommunenr', 'kommune', 'municipality'],
  form: ['målform', 'maalform', 'form', 'written form'],
  owner: ['eierform', 'eigarform', 'owner'],
  ownerName: ['eier', 'eigar', 'eiernavn', 'eigarnamn', 'owner name'],
  active: ['aktiv', 'active'],
};

export const KINDS: Readonly<Record<string, PlaceKind>> = {
  skole: 'school',
  skule: 'school',
  school: 'school',
  barnehage: 'kindergarten',
  kindergarten: 'kindergarten',
  oppvekstsenter: 'centre',
  ppt: 'ppt',
  tjeneste: 'service',
  teneste: 'service',
  service: 'service',
};

export const FORMS: Readonly<Record<string, Form>> = {
  nb: 'nb',
  bokmål: 'nb',
  b: 'nb',
  nn: 'nn',
  nynorsk: 'nn',
  n: 'nn',
};

export const OWNERS: Readonly<Record<string, 'public' | 'private'>> = {
  offentlig: 'public',
  offentleg: 'public',
  kommunal: 'public',
  public: 'public',
  privat: 'private',
  private: 'private',
};

export const YES: readonly string[] = ['', 'ja', 'yes', '1', 'true'];
export const NO: readonly string[] = ['nei', 'no', '0', 'false', 'nedlagt'];
