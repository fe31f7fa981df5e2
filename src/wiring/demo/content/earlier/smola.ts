import { earlier, told } from './told.ts';

export const smola = told({
  place: 'smola',
  from: earlier('nordmore'),
  start: -1020,
  themes: [
    { key: 'vinden', concept: 'innovasjon', name: 'Bruke vinden til noe' },
    { key: 'faa', concept: 'livsmestring', name: 'Få, men nok' },
  ],
  heard: [
    [
      'child',
      'vinden',
      [
        'En drage som er så stor at den drar kjelken.',
        'Ørna kan ta med sekken min til skolen.',
        'At det blåser så mye at vi kan lene oss.',
        'Lage en vindmølle av det vi finner, og se om det blir lys.',
        'Æ vil vit kor vinden e når det e stille.',
        'Synge så høyt at de hører det på fastlandet.',
      ],
    ],
    [
      'youth',
      'faa',
      [
        'Å slippe å være «den eneste jenta på trinnet» hele livet.',
        'En kompis på hver øy, og båt nok til å treffe dem.',
        'At det går an å være uvenner når man bare er fire, og bli venner igjen.',
        'Noen å snakke med som ikke er tanta mi.',
        'Fotballag med de to andre øyene. Vi kan kalle oss Motvind.',
      ],
    ],
    [
      'parent',
      'faa',
      [
        'At vi får vite i god tid om det blir lærer til høsten.',
        'Små klasser er ikke fattige klasser. Jeg vil høre noen si det fra en talerstol.',
        'At jenta mi får prøve seg på ei scene før hun blir for stor til å tørre.',
        'En barnevakt vi deler på, når båten er innstilt og begge er på jobb.',
        'At det er like lett å flytte hjem som det var å reise.',
      ],
    ],
    [
      'business',
      'vinden',
      [
        'Kom og mål på ekte. Vi har ei mast stående.',
        'Elevene skal få regne på strømprisen med våre tall. Så får de bli sinte på rett grunnlag.',
        'Vi trenger montører som ikke er redde for høyden og ikke er redde for å si at de er det.',
        'En hel dag i hallen, med hjelm i riktig størrelse.',
        'Den som bygger den beste fiskekassa, får den satt i produksjon.',
      ],
    ],
  ],
  headline: 'Få nok til at alle trengs',
  narrative:
    'Vi er i 2030. På flatene bak skolen snurrer sju små møller, og en av dem gir lys til hønsehuset. Vi er ikke mange, og derfor får alle være med på alt. Ørna har ennå ikke tatt med noen sekk.',
  drawing: 'orn',
  concepts: {
    livsmestring: 'Vi er få, og alle trengs.',
    dybdelaering: 'Vi måler været selv og skriver det ned hver dag.',
    digital: 'Vi har klasse med dem som bor langt unna.',
    sosial: 'Vi blir venner igjen, for vi skal møtes i morgen også.',
    innovasjon: 'Det som blåser, kan brukes til noe.',
  },
  body: 'Kommunestyret',
  cases: ['sak 12', 'sak 40'],
  goals: [
    {
      key: 'trengs',
      concept: 'livsmestring',
      text: 'Alle har en oppgave som andre er avhengige av',
      signs: ['Hvert barn kan si hva det hadde ansvar for denne uka.', 'Noen har takket dem for det.'],
      tags: ['lk-livsmestring'],
      serves: 'region/mestring',
    },
    {
      key: 'vinden',
      concept: 'innovasjon',
      text: 'Vi bygger noe hvert år som virker i uvær',
      first: 'Vi bygger noe hvert år',
      signs: ['Det vi bygde, sto der fortsatt etter vinteren, eller vi vet hvorfor det ikke gjorde det.'],
      serves: 'region/proving',
    },
  ],
});

export const ytterholmen = told({
  place: 'ytterholmen',
  from: earlier('smola'),
  start: -700,
  question: { nb: 'Hva skal alle her ute få være med på?' },
  themes: [{ key: 'fyret', concept: 'livsmestring', name: 'Den som passer på lyset' }],
  heard: [
    [
      'child',
      'fyret',
      [
        'Passe på at fyret er på.',
        'Rope «land i sikte» når båten kommer.',
        'De store skal bære sekken til de små, og de små skal bære epla.',
        'Sove i fyret. Vi kan ta vakt.',
        'Ha nøkkelen til hønsehuset én uke hver.',
      ],
    ],
    [
      'volunteer',
      'fyret',
      [
        'Velforeninga maler fyret i mai. Den som er høy nok til å holde en pensel, er med.',
        'Gi dem ansvar for flagget. Det er noe de husker.',
        'Vi gamle kan vise hvordan man tar land i dårlig vær. Vi har gjort det feil noen ganger.',
        'At de får være med i båten når posten skal ut.',
        'Kaffe er til voksne. Kaffevakt er til alle.',
      ],
    ],
  ],
  headline: 'Her har alle vakt',
  narrative:
    'Vi er i 2030. Skolen og barnehagen deler ett kjøkken, ett verksted og ett fyr. På tavla i gangen står hvem som har vakt: flagg, høner, lys og den nye gutten.',
  drawing: 'fyr',
  concepts: {
    livsmestring: 'Vi kan bli regnet med.',
    dybdelaering: 'Vi kan været, strømmen og stjernene herfra.',
    digital: 'Vi sender værmelding som folk hører på.',
    sosial: 'De store går ved siden av de små.',
    innovasjon: 'Vi fikser det selv, for det er langt til butikken.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 3', 'sak 8'],
  goals: [
    {
      key: 'vakt',
      concept: 'livsmestring',
      text: 'Hvert barn har vakt for noe, hver måned',
      signs: ['Navnet til hvert barn har stått på vakttavla denne måneden.', 'De små kan fortelle hva de passet på.'],
      serves: 'smola-2030/trengs',
    },
  ],
});
