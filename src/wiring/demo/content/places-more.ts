import type { DemoPlace, Form, PlaceKind } from './types.ts';

/** The other five municipalities, and units all over the region. Every unit is invented. */
export const otherMunicipalities: readonly DemoPlace[] = [
  { key: 'aure', kind: 'municipality', name: 'Aure', parent: 'nordmore', form: 'nb', number: '1576' },
  { key: 'gjemnes', kind: 'municipality', name: 'Gjemnes', parent: 'nordmore', form: 'nb', number: '1557' },
  { key: 'smola', kind: 'municipality', name: 'Smøla', parent: 'nordmore', form: 'nb', number: '1573' },
  { key: 'sunndal', kind: 'municipality', name: 'Sunndal', parent: 'nordmore', form: 'nb', number: '1563' },
  { key: 'tingvoll', kind: 'municipality', name: 'Tingvoll', parent: 'nordmore', form: 'nb', number: '1560' },
];

/** Those with a star are private. */
const KINDERGARTENS: Readonly<Record<string, string>> = {
  averoy: 'Oterspranget, Skjellsanden*, Havskodda, Lyngblomsten, Ternungen, Bølgeskvulpet*',
  kristiansund:
    'Måkeskriket, Tangkvasten*, Bryggesteinen, Lanternelyset, Garnhespa, Sildestimen*, Torskeungen, Teineløkka, Trossebukta, Skonnertsvingen*, Pullerten, Havgula, Krykkjeskjæret, Sukkertaren*, Blåskjellbanken, Akterspeilet, Dorgesnøret, Fløytmannen*',
  aure: 'Hjortetråkket, Villbringebæret*, Orrhaneleiken, Solsnudansen, Brislingen, Nattlysstubben',
  gjemnes: 'Bringebærkneika, Fossekallsteinen*, Klokkelyngen, Regnbuedammen, Kattuglehullet, Vårsnøen',
  smola: 'Vindmøllesusen, Tjeldungen*, Lyngheitua',
  sunndal:
    'Geiterøstet, Brefallet*, Snøskavlen, Villreintråkket, Fjellpytten, Ørretkulpen*, Tiriltunga, Grønspetten, Bekkeblomsten, Steinrøysa, Kalvedansen*, Nystølen, Rimfrosten',
  surnadal:
    'Multemyra, Myrullen*, Slåttonna, Bjølleklangen, Høyløa, Rugdetrekket*, Tiurleiken, Geitramsenga, Grindverket, Myrsnipa',
  tingvoll:
    'Låvebrua, Bukkespranget*, Moreltreet, Steingjerdet, Hesjestauren, Kalvegrinda*, Seljefløyta, Rypefjæra, Solrenningen, Lerkesporen',
};

/** Those with a star are for pupils from thirteen. */
const SCHOOLS: Readonly<Record<string, string>> = {
  averoy: 'Steinbitvika, Nordavinden, Kråkebolla, Sjøfuglhaugen',
  kristiansund:
    'Nordvestkulingen, Ballasthaugen, Seilmakerloftet, Tranbrygga, Kaiskuret, Ankerkjettingen*, Vestavinden*, Tauverkssvingen, Losbåten, Signalflagget',
  aure: 'Tverrvindhaugen, Hubrofjellet*, Bjørnemosen',
  gjemnes: 'Bergskaret, Fjellrevhaugen, Rypesteggen*',
  smola: 'Drivvedvika, Skarvegla*',
  sunndal: 'Tindeskaret, Smelteverksmoen, Fossesprøyten, Kvitmaura, Jutulfaret*, Lauvtaket, Isbekken',
  surnadal: 'Sagbruksmoen, Laksetrappa, Tømmerrenna, Kornbandet*',
  tingvoll: 'Skipsnaustet, Hengebrua, Kirsebærsvingen, Fjordskodda*, Skrivarstova',
};

const FORMS: Readonly<Record<string, Form>> = { surnadal: 'nn' };

/** Two centres with a school and a kindergarten under one leader. */
const CENTRES: readonly DemoPlace[] = [
  { key: 'ytterholmen', kind: 'centre', name: 'Ytterholmen oppvekstsenter', parent: 'smola', form: 'nb' },
  { key: 'ytterholmen-skole', kind: 'school', name: 'Ytterholmen skole', parent: 'ytterholmen', form: 'nb' },
  {
    key: 'ytterholmen-barnehage',
    kind: 'kindergarten',
    name: 'Ytterholmen barnehage',
    parent: 'ytterholmen',
    form: 'nb',
  },
  { key: 'fjordknausen', kind: 'centre', name: 'Fjordknausen oppvekstsenter', parent: 'aure', form: 'nb' },
  { key: 'fjordknausen-skole', kind: 'school', name: 'Fjordknausen skole', parent: 'fjordknausen', form: 'nb' },
  {
    key: 'fjordknausen-barnehage',
    kind: 'kindergarten',
    name: 'Fjordknausen barnehage',
    parent: 'fjordknausen',
    form: 'nb',
  },
];

export const otherUnits: readonly DemoPlace[] = [
  ...unitsOf(KINDERGARTENS, 'kindergarten'),
  ...unitsOf(SCHOOLS, 'school'),
  ...CENTRES,
];

/** Two schools that became one. */
export const merged = {
  gone: ['Gamlefaret skole', 'Bekkesvingen skole'],
  into: 'lauvtaket',
  parent: 'sunndal',
  on: -420,
} as const;

function unitsOf(named: Readonly<Record<string, string>>, kind: PlaceKind): DemoPlace[] {
  return Object.entries(named).flatMap(([parent, names]) =>
    names.split(', ').map((written): DemoPlace => {
      const starred = written.endsWith('*');
      const name = starred ? written.slice(0, -1) : written;
      const form = FORMS[parent] ?? 'nb';
      const school = form === 'nn' ? 'skule' : 'skole';
      const what = kind === 'kindergarten' ? 'barnehage' : starred ? `ungdoms${school}` : school;
      const place = { key: keyOf(name), kind, name: `${name} ${what}`, parent, form } as const;
      return kind === 'kindergarten' && starred ? { ...place, owner: 'private' } : place;
    }),
  );
}

/** «Låvebrua» → «lavebrua». */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
}
