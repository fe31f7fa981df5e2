import type { DemoDream } from './types.ts';

/** Fjordgløtt asks «Hva vil du gjøre i barnehagen?» and is still listening. Staff wrote down what the children said. */
export const fjordglottDreams: readonly DemoDream[] = [
  {
    group: 'child',
    text: 'Ei hytte i skogen der vi kan sove.',
    at: -14,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Klatre helt opp. Og noen må se på.',
    at: -14,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Være løve.',
    at: -14,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Bygge et trehus. Jeg kan spikre litt.',
    at: -13,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Lage suppe av alt.',
    at: -13,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Jeg vil bare sitte på fanget og se.',
    at: -12,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Ikke sove. De voksne kan sove.',
    at: -9,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Grave et hull som er så dypt at vi må ha stige.',
    at: -9,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'At bestemor kommer og leser for oss. Hun gjør stemmene.',
    at: -6,
    channel: 'facilitator',
  },
  {
    group: 'child',
    text: 'Være ute når det regner. Det er da det er gjørme.',
    at: -2,
    channel: 'facilitator',
  },
  {
    group: 'parent',
    text: 'Ti minutter til i garderoben. For meg, ikke for henne.',
    at: -15,
    channel: 'link',
  },
  {
    group: 'parent',
    text: 'At hun får være ute til hun er ferdig, ikke til klokka er det.',
    at: -11,
    channel: 'link',
  },
  {
    group: 'parent',
    text: 'Jeg vil vite hva de lo av i dag. Det holder lenge.',
    at: -10,
    channel: 'link',
  },
  {
    group: 'parent',
    text: 'Færre bilder i appen. Heller et par øyne til på sandkassa.',
    at: -8,
    channel: 'link',
  },
  {
    group: 'parent',
    text: 'Flere bilder i appen. Jeg jobber på båt og er borte to uker om gangen.',
    at: -7,
    channel: 'link',
  },
  {
    group: 'parent',
    text: 'At de som begynner midt i året, får en venn før de får en garderobeplass.',
    at: -3,
    channel: 'link',
  },
  {
    group: 'staff',
    text: 'Å gå på tur uten å vite hvor vi skal ende.',
    at: -15,
    channel: 'link',
  },
  {
    group: 'staff',
    text: 'At vi undrer oss sammen med barna i stedet for å forklare så fort.',
    at: -12,
    channel: 'link',
  },
  {
    group: 'staff',
    text: 'Færre skift på én dag. De minste skal slippe å lure på hvem som er der når de våkner.',
    at: -10,
    channel: 'link',
  },
  {
    group: 'staff',
    text: 'Et verksted med ekte verktøy. Jeg kan stå der hver torsdag.',
    at: -5,
    channel: 'link',
  },
  {
    group: 'staff',
    text: 'Kaffe som er varm. Og en å tenke høyt sammen med.',
    at: -1,
    channel: 'link',
  },
  {
    group: 'volunteer',
    text: 'Jeg er oldefar og har høvelbenk. Si fra.',
    at: -4,
    channel: 'link',
  },
  {
    group: 'other',
    text: 'test test hallo',
    at: -16,
    channel: 'link',
    hidden: 'test',
  },
];
