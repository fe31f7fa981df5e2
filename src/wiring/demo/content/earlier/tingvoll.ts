import { earlier, told } from './told.ts';

export const tingvoll = told({
  place: 'tingvoll',
  from: earlier('nordmore'),
  start: -1010,
  themes: [
    { key: 'jord', concept: 'dybdelaering', name: 'Fra jord til bord' },
    { key: 'bord', concept: 'sosial', name: 'Plass ved bordet' },
  ],
  heard: [
    [
      'child',
      'jord',
      [
        'Epletre til hver klasse. Det skal hete noe.',
        'Vi kan ha kompost og gi meitemarkene navn.',
        'Å plukke moreller og telle steinene etterpå. Jeg kom til førti.',
        'En potet som er så stor at vi må bære den to og to.',
        'At sauene får gå i skolegården om sommeren. De har jo ikke sommerferie.',
        'Lage saft og se hvor den kommer fra.',
      ],
    ],
    [
      'business',
      'jord',
      [
        'Ta med klassen når vi setter poteter. Ta dem med når vi tar dem opp også, det er da de skjønner det.',
        'Vi trenger noen til å telle humler.',
        'Gårdsbutikken kan drives av tiende klasse i oktober. Kassa må stemme.',
        'Et regnestykke vi aldri blir ferdige med: Hva koster egentlig en liter melk?',
        'Kom før sola. Det er da en gård er finest, og da er det stille nok til å spørre om ting.',
      ],
    ],
    [
      'parent',
      'bord',
      [
        'Langbord i skolegården i august, så alle blir kjent før alvoret.',
        'At den som ikke har noen å sitte med, blir plassert hos kokken.',
        'Mat de har laget selv, også når det smaker litt rart.',
        'At vi som er alene om ungene, slipper å si at vi er alene om ungene.',
        'Et kvarter til å spise. Nå rekker han bare lokket.',
      ],
    ],
    [
      'volunteer',
      'bord',
      [
        'Bygdekvinnelaget har duker nok til hele kommunen.',
        'Be nye familier på middag på grendehuset. Ikke på informasjonsmøte.',
        'At vi på aldershjemmet får sitte ved samme bord som barnehagen én dag i uka.',
        'Den som har båret stoler sammen, er ikke fremmede lenger.',
        'Historier ved bordet. Vi har noen som tåler å høres igjen.',
      ],
    ],
  ],
  headline: 'Et bord som er langt nok',
  narrative:
    'Vi er i 2030. I august står det et langbord tvers over skolegården. Eplene er våre, duken er lånt, og på hver stol sitter noen som ikke kjente sidemannen i går.',
  drawing: 'tre',
  concepts: {
    livsmestring: 'Alle får tid til å spise seg mette.',
    dybdelaering: 'Vi følger maten fra jord til bord.',
    digital: 'Vi måler jorda og deler tallene med bonden.',
    sosial: 'Ingen spiser alene.',
    innovasjon: 'Tiende klasse driver butikk, og kassa stemmer.',
  },
  body: 'Kommunestyret',
  cases: ['sak 27', 'sak 70'],
  goals: [
    {
      key: 'bord',
      concept: 'sosial',
      text: 'Ingen spiser alene uten å ha valgt det selv',
      signs: ['En voksen sitter ved hvert bord.', 'Vi har spurt barna hvem de vil sitte sammen med.'],
      tags: ['lk-livsmestring'],
      serves: 'region/relasjon',
    },
    {
      key: 'jord',
      concept: 'dybdelaering',
      text: 'Alle barn følger noe levende gjennom et helt år',
      signs: ['Gruppa kan fortelle hva som har skjedd siden sist.', 'Vi har spist av det vi dyrket.'],
      tags: ['rp-natur'],
      serves: 'region/tema',
    },
  ],
});

export const skipsnaustet = told({
  place: 'skipsnaustet',
  from: earlier('tingvoll'),
  start: -680,
  question: { nb: 'Hvem vil du sitte ved siden av?' },
  themes: [{ key: 'siden-av', concept: 'sosial', name: 'Ved siden av noen' }],
  heard: [
    [
      'child',
      'siden-av',
      [
        'Hun som ler med hele magen.',
        'En jeg ikke kjenner, men ikke hver dag.',
        'Vikaren, så han skjønner hvor tingene er.',
        'Storesøster. Men hun vil ikke. Enda.',
        'Den som sitter der det trekker.',
      ],
    ],
    [
      'youth',
      'siden-av',
      [
        'Noen som ikke skriver av, eller i hvert fall spør først.',
        'Den nye. Jeg vet hvordan det er.',
        'En som kan være stille uten at det er rart.',
        'Ingen, på mandager. Alle andre dager går fint.',
        'Læreren, når vi får tilbake prøven. På samme side av pulten.',
      ],
    ],
  ],
  headline: 'Det er plass ved siden av meg',
  narrative:
    'Vi er i 2030. Plassene i klasserommet bytter hver måned, og elevene har laget reglene. Den viktigste er kort: Den nye velger først.',
  concepts: {
    livsmestring: 'Vi vet hva vi selv trenger for å sitte rolig.',
    dybdelaering: 'Vi tenker høyt sammen, to og to.',
    digital: 'Vi legger bort skjermen når noen snakker til oss.',
    sosial: 'Den nye velger først.',
    innovasjon: 'Elevene lager reglene, og prøver dem.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 3', 'sak 10'],
  goals: [
    {
      key: 'velger',
      concept: 'sosial',
      text: 'Alle har noen de sitter godt ved siden av',
      signs: ['Vi har spurt alle, også dem som ikke sier noe.', 'Den som er ny, fikk velge først.'],
      serves: 'tingvoll-2030/bord',
    },
  ],
});
