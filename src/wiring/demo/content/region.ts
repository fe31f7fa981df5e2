import { otherMunicipalities, otherUnits } from './places-more.ts';
import type { DemoPlace, DemoRegion } from './types.ts';

/** Vision and focus areas are the network's own; the municipalities are real, every unit is invented. */
export const region: DemoRegion = {
  slug: 'nordmore',
  name: 'Nettverk Nordmøre',
  vision: 'Sammen skaper vi fremtiden på Nordmøre',
  form: 'nb',
  purpose: 'Bistå barn og ungdom i å skape og leve meningsfulle liv',
  focusAreas: [
    'Bygge kapasitet til å ta oppvekstsektoren på Nordmøre inn i fremtiden',
    'Utvikle samarbeid på tvers av kommuner innen oppvekstsektoren',
    'Tilby og utvikle arenaer for samskaping mellom ledere og andre interessenter',
    'Tilby lederutvikling i samarbeid med UH-sektoren',
    'Koordinere desentralisert kompetanseutvikling (DEKOM) for oppvekstsektoren',
    'Samarbeide med eksterne parter',
  ],
};

export const places: readonly DemoPlace[] = [
  { key: 'averoy', kind: 'municipality', name: 'Averøy', parent: 'nordmore', form: 'nb', number: '1554' },
  {
    key: 'kristiansund',
    kind: 'municipality',
    name: 'Kristiansund',
    parent: 'nordmore',
    form: 'nb',
    number: '1505',
  },
  { key: 'surnadal', kind: 'municipality', name: 'Surnadal', parent: 'nordmore', form: 'nn', number: '1566' },

  ...otherMunicipalities,

  { key: 'fjordglott', kind: 'kindergarten', name: 'Fjordgløtt barnehage', parent: 'averoy', form: 'nb' },
  { key: 'tareholmen', kind: 'kindergarten', name: 'Tareholmen barnehage', parent: 'averoy', form: 'nb' },
  { key: 'havbrisen', kind: 'school', name: 'Havbrisen skole', parent: 'averoy', form: 'nb' },
  { key: 'skarveneset', kind: 'school', name: 'Skarveneset ungdomsskole', parent: 'averoy', form: 'nb' },

  {
    key: 'stormsvala',
    kind: 'kindergarten',
    name: 'Stormsvala barnehage',
    parent: 'kristiansund',
    form: 'nb',
  },
  {
    key: 'krabbesteinen',
    kind: 'kindergarten',
    name: 'Krabbesteinen barnehage',
    parent: 'kristiansund',
    form: 'nb',
    owner: 'private',
  },
  { key: 'lodderbrygga', kind: 'school', name: 'Lodderbrygga skole', parent: 'kristiansund', form: 'nb' },
  { key: 'ppt-skjaergarden', kind: 'ppt', name: 'PPT Skjærgården', parent: 'kristiansund', form: 'nb' },

  { key: 'bjorkelia', kind: 'kindergarten', name: 'Bjørkelia barnehage', parent: 'surnadal', form: 'nn' },
  { key: 'laksehylen', kind: 'kindergarten', name: 'Laksehylen barnehage', parent: 'surnadal', form: 'nn' },
  { key: 'elvemaelen', kind: 'school', name: 'Elvemælen skule', parent: 'surnadal', form: 'nn' },
  { key: 'kvernhusmoen', kind: 'school', name: 'Kvernhusmoen ungdomsskule', parent: 'surnadal', form: 'nn' },
  ...otherUnits,
];
