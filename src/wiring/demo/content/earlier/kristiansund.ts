import { earlier, told } from './told.ts';

export const kristiansund = told({
  place: 'kristiansund',
  from: earlier('nordmore'),
  start: -1070,
  themes: [
    { key: 'byen', concept: 'innovasjon', name: 'Byen er vår' },
    { key: 'sprak', concept: 'sosial', name: 'Alle språk i samme båt' },
    { key: 'kart', concept: 'digital', name: 'Laget av oss' },
  ],
  heard: [
    [
      'child',
      'byen',
      [
        'En sklie fra skolen og ned til havna.',
        'Sundbåten skal ha ett ratt som er til barn.',
        'At vi får male fiskekasser og sette dem på torget.',
        'Kafé der det koster en tegning.',
        'Hus i alle farger, også grønt med prikker.',
        'En krane som løfter oss over regnet.',
      ],
    ],
    [
      'youth',
      'byen',
      [
        'Et sted å øve med band der naboene ikke ringer.',
        'Ha opera i gymsalen og gymtime i operaen.',
        'At byplanleggeren må sykle til skolen med oss.',
        'Sommerjobb der noen lærer meg noe, ikke bare gir meg en kost.',
        'Vi vil teste ting på ekte kunder og få kjeft på ekte.',
      ],
    ],
    [
      'youth',
      'kart',
      [
        'At vi tegner kartet over byen selv, med de beste gjemmestedene.',
        'Lage et spill der Sundbåten aldri er i rute.',
        'Noen som viser hvordan du ser at et bilde er laget av en maskin.',
        'At det står hvem som har filmet, også når det er lillebroren min.',
        'Jeg vil programmere fiskeskilt som snakker når du går forbi.',
        'Vi burde lage nyhetene på skolen, og rette dem når vi tar feil.',
      ],
    ],
    [
      'parent',
      'sprak',
      [
        'At barna lærer å si takk på alle språkene i klassen.',
        'Vi snakker tigrinja hjemme. På skolen vet de nå hva det heter. Det var starten.',
        'At besteforeldre på skjerm også er besteforeldre på besteforeldredag.',
        'Noen som leser høyt på arabisk på biblioteket, og at de norske kommer også.',
        'At ingen må oversette for foreldrene sine på utviklingssamtalen.',
      ],
    ],
    [
      'volunteer',
      'sprak',
      [
        'Vi i klippfiskkoret synger på portugisisk uten å kunne et ord. Kom og le.',
        'Roklubben trenger ikke felles språk. Den trenger felles takt.',
        'Leksehjelp med boller. Vi har rommet og bollene.',
        'Byvandring der de nye viser veien.',
        'At vi kan være bestevenn-familie for en familie som er ny i byen.',
      ],
    ],
  ],
  headline: 'Alle om bord, og barna får styre litt',
  narrative:
    'Vi er i 2030. Sundbåten har et ratt i barnehøyde. På fjorten språk sier vi takk, og på torget står benkene som sjuende klasse har laget av fiskekasser. De har holdt i to vintre.',
  drawing: 'sundbat',
  concepts: {
    livsmestring: 'Alle kan si hva de trenger, på det språket de har.',
    dybdelaering: 'Vi bruker havna, arkivet og operaen som skolebøker.',
    digital: 'Vi lager byens egne kart og spill.',
    sosial: 'Vi lærer takk på alle språkene i klassen.',
    innovasjon: 'Det vi lager, skal byen bruke.',
  },
  body: 'Bystyret',
  cases: ['sak 57', 'sak 112'],
  goals: [
    {
      key: 'takk',
      concept: 'sosial',
      text: 'Vi lærer noe av hvert språk i klassen',
      signs: [
        'Alle barn i gruppa kan si takk på alle gruppas språk.',
        'Foreldre har lest eller sunget på sitt språk hos oss i år.',
      ],
      tags: ['rp-sprak'],
      serves: 'region/relasjon',
    },
    {
      key: 'byen',
      concept: 'innovasjon',
      text: 'Hvert trinn lager noe som byen tar i bruk',
      signs: ['Noen utenfor skolen har tatt imot det vi laget.', 'Vi har rettet det opp etter at det ble brukt.'],
      tags: ['oecd-creating'],
      serves: 'region/proving',
    },
    {
      key: 'hvem',
      concept: 'digital',
      text: 'Alle kan si hvem som har laget det de ser på',
      signs: ['Barna har spurt en som lager bilder eller nyheter.', 'Det vi selv lager, har navnet vårt på.'],
      tags: ['lk-kritisk'],
      serves: 'region/kilder',
    },
  ],
});

export const stormsvala = told({
  place: 'stormsvala',
  from: earlier('kristiansund'),
  start: -560,
  question: { nb: 'Hva er fint når det regner?' },
  themes: [{ key: 'regn', concept: 'sosial', name: 'Sammen i regnet' }],
  heard: [
    [
      'child',
      'regn',
      [
        'At dammen er stor nok til to.',
        'Når vannet kommer inn i støvelen og blir varmt.',
        'Meitemarken har fest.',
        'Vi kan smake på det.',
        'At alle er like våte.',
        'Da er det ingen som sitter på huska mi.',
      ],
    ],
    [
      'staff',
      'regn',
      [
        'De som ellers leker hver for seg, leker sammen i dammen.',
        'At vi voksne slutter å si «uff, så vått».',
        'Tørkeskap nok til en hel uke med sørvest.',
        'En voksen som alltid hopper først.',
        'Å ta alle måltider ute én dag i uka, også den dagen.',
      ],
    ],
  ],
  headline: 'Dammen er stor nok til to',
  narrative:
    'Vi er i 2030. Det regner, og alle er ute. Den som er ny, får låne den gule sydvesten, for det er den alle vil ha.',
  drawing: 'regn',
  concepts: {
    livsmestring: 'Vi tåler å bli våte, og vet hvor det er tørt.',
    dybdelaering: 'Vi følger vannet fra taket til havet.',
    digital: 'Vi tar opp lyden av ti slags regn.',
    sosial: 'I dammen er det alltid plass til én til.',
    innovasjon: 'Vi bygger demninger som ryker, og bygger dem bedre.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 2', 'sak 7'],
  goals: [
    {
      key: 'plass',
      concept: 'sosial',
      text: 'Det er alltid plass til én til i leken',
      signs: ['Den som spurte om å få være med i dag, fikk ja.', 'En voksen var i leken, ikke ved siden av den.'],
      serves: 'kristiansund-2030/takk',
    },
  ],
});
