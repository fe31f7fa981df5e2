import { earlier, told } from './told.ts';

export const sunndal = told({
  place: 'sunndal',
  from: earlier('nordmore'),
  start: -1090,
  themes: [
    { key: 'tau', concept: 'sosial', name: 'I samme tau' },
    { key: 'smelte', concept: 'innovasjon', name: 'Smelte om' },
  ],
  heard: [
    [
      'child',
      'tau',
      [
        'At alle i klassen kommer til topps, også hvis det tar til kvelden.',
        'Den som er redd, går i midten.',
        'Drops på toppen. Ikke før.',
        'At vi roper til fjellet og det roper det samme tilbake.',
        'Ha en sherpa. Det kan være broren min.',
        'Vi venter. Det står i sangen vår.',
      ],
    ],
    [
      'youth',
      'tau',
      [
        'At det går an å snu uten å være feig.',
        'En voksen som går bakerst og ikke sukker.',
        'Treffe de samme folkene hele ungdomsskolen. Vi er akkurat blitt trygge når alt blandes om.',
        'At de som bor øverst i dalen, får være med på ting som skjer nederst.',
        'En tur i året der ingen har med telefon, og ingen har bestemt det for oss.',
      ],
    ],
    [
      'business',
      'smelte',
      [
        'Vi smelter om det som er vrakt. Kan ikke skolen gjøre det med karakterer?',
        'Kom inn i hallen. Ta på. Spør den som har stått der i tretti år.',
        'En oppgave vi ikke har løst, til en klasse som ikke vet at den er umulig.',
        'Lærlingene våre underviser gjerne. De husker hvordan det var å ikke forstå.',
        'Hjelm i barnestørrelse er bestilt.',
      ],
    ],
    [
      'staff',
      'smelte',
      [
        'Å ta en time som ikke virket, og smelte den om sammen med en kollega.',
        'Skrot. Mye skrot. Og en som kan sveise.',
        'At elevene får levere samme ting tre ganger, bedre hver gang.',
        'Et lager mellom skolene, så ikke alle kjøper hver sin loddebolt.',
        'Mindre gips, mer aluminium.',
      ],
    ],
  ],
  headline: 'Den siste på toppen rekker opp flagget',
  narrative:
    'Vi er i 2030. Klassen går i ett tau, og den som er redd, går i midten. På verkstedet ligger en haug med skrot som skal bli noe. Noe av det er andre forsøk, og det er de fineste.',
  drawing: 'fjell',
  concepts: {
    livsmestring: 'Det er lov å snu.',
    dybdelaering: 'Vi gjør det om igjen til det er godt.',
    digital: 'Vi tegner det på skjerm og lager det i metall.',
    sosial: 'Vi går i samme tau.',
    innovasjon: 'Vi smelter om det som ikke ble bra.',
  },
  body: 'Kommunestyret',
  cases: ['sak 33', 'sak 79'],
  goals: [
    {
      key: 'tau',
      concept: 'sosial',
      text: 'Vi venter på den siste, og den siste vet det',
      signs: ['Barna kan fortelle om en gang noen ventet på dem.', 'Turene planlegges etter den som går saktest.'],
      serves: 'region/relasjon',
    },
    {
      key: 'smelte',
      concept: 'innovasjon',
      text: 'Alle får forbedre noe de har laget, før det vurderes',
      signs: [
        'Elevene kan vise første og siste utgave ved siden av hverandre.',
        'En annen har prøvd det og sagt hva som kan bli bedre.',
      ],
      tags: ['lk-skaperglede'],
      serves: 'region/proving',
    },
  ],
});

export const villreintrakket = told({
  place: 'villreintrakket',
  from: earlier('sunndal'),
  start: -780,
  question: { nb: 'Hva gjør vi når vi er ute lenge?' },
  themes: [{ key: 'flokk', concept: 'sosial', name: 'Vi er en flokk' }],
  heard: [
    [
      'child',
      'flokk',
      [
        'Går som reinsdyr. Den bakerste ser seg rundt.',
        'Koker pinnesuppe.',
        'Holder hverandre i halen.',
        'Venter på Storm. Storm er hunden.',
        'Legger oss ned og er fjell.',
        'Finner skritt som ikke er våre.',
      ],
    ],
    [
      'staff',
      'flokk',
      [
        'Vi går i det tempoet som den korteste beinlengden bestemmer.',
        'Å ha med en bestefar som kan lese spor.',
        'At foreldrene får bli med én dag og se hvor lite vi trenger.',
        'Termos til alle. Også til den som har glemt.',
        'Stillhet på rekke, ti minutter. De klarer det bedre enn oss.',
      ],
    ],
  ],
  headline: 'Flokken går ikke fra noen',
  narrative:
    'Vi er i 2030. Sporet bak oss er bredt og går i sikksakk. Den bakerste ser seg rundt, og den forreste stopper når den bakerste roper.',
  drawing: 'rein',
  concepts: {
    livsmestring: 'Vi kjenner når vi fryser, og sier fra.',
    dybdelaering: 'Vi leser spor før vi leser bokstaver.',
    digital: 'Viltkameraet forteller hva som skjer når vi sover.',
    sosial: 'Flokken går ikke fra noen.',
    innovasjon: 'Vi lager skoene vi trenger, av det vi har.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 1', 'sak 6'],
  goals: [
    {
      key: 'flokk',
      concept: 'sosial',
      text: 'Vi stopper når noen roper, hver gang',
      signs: ['Barna roper, og blir hørt.', 'En voksen går alltid bakerst.'],
      serves: 'sunndal-2030/tau',
    },
  ],
});
