import type { Form, PlaceKind, Role } from '../rules/place.ts';
import type { Columns } from '../rules/sheet.ts';

export type PlaceColumn = 'number' | 'name' | 'kind' | 'municipality' | 'form' | 'owner' | 'ownerName' | 'active';
export type PersonColumn = 'name' | 'email' | 'role' | 'place' | 'from' | 'to';

export const PLACE_COLUMNS: Columns<PlaceColumn> = {
  number: ['organisasjonsnummer', 'orgnr', 'orgnummer', 'nummer', 'number', 'register number'],
  name: ['navn', 'namn', 'name', 'enhet', 'eining'],
  kind: ['type', 'slag', 'kind'],
  municipality: ['kommunenummer', 'kommunenr', 'kommune', 'municipality'],
  form: ['målform', 'maalform', 'form', 'written form'],
  owner: ['eierform', 'eigarform', 'owner'],
  ownerName: ['eier', 'eigar', 'eiernavn', 'eigarnamn', 'owner name'],
  active: ['aktiv', 'active'],
};

export const PERSON_COLUMNS: Columns<PersonColumn> = {
  name: ['navn', 'namn', 'name'],
  email: ['e-post', 'epost', 'e-postadresse', 'email', 'e-mail'],
  role: ['rolle', 'stilling', 'role'],
  place: ['sted', 'stad', 'enhet', 'eining', 'organisasjonsnummer', 'orgnr', 'place'],
  from: ['fra', 'frå', 'from'],
  to: ['til', 'to'],
};

export const KINDS: Readonly<Record<string, PlaceKind>> = {
  skole: 'school',
  skule: 'school',
  grunnskole: 'school',
  grunnskule: 'school',
  school: 'school',
  barnehage: 'kindergarten',
  kindergarten: 'kindergarten',
  oppvekstsenter: 'centre',
  ppt: 'ppt',
  tjeneste: 'service',
  teneste: 'service',
  service: 'service',
};

export const ROLE_WORDS: Readonly<Record<string, Role>> = {
  koordinator: 'coordinator',
  coordinator: 'coordinator',
  kommuneansvarlig: 'municipal_owner',
  kommuneansvarleg: 'municipal_owner',
  skoleeier: 'municipal_owner',
  skuleeigar: 'municipal_owner',
  leder: 'unit_leader',
  leiar: 'unit_leader',
  enhetsleder: 'unit_leader',
  einingsleiar: 'unit_leader',
  rektor: 'unit_leader',
  styrer: 'unit_leader',
  styrar: 'unit_leader',
  'unit leader': 'unit_leader',
  utviklingsgruppe: 'development_group',
  utviklingsgruppa: 'development_group',
  'development group': 'development_group',
  ansatt: 'staff',
  tilsett: 'staff',
  medarbeider: 'staff',
  medarbeidar: 'staff',
  staff: 'staff',
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
  fylkeskommunal: 'public',
  public: 'public',
  privat: 'private',
  private: 'private',
};

export const ACTIVE: Readonly<Record<string, boolean>> = {
  ja: true,
  yes: true,
  '1': true,
  true: true,
  sann: true,
  aktiv: true,
  nei: false,
  no: false,
  '0': false,
  false: false,
  usann: false,
  nedlagt: false,
};
