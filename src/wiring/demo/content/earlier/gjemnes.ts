import { earlier, told } from './told.ts';

export const gjemnes = told({
  place: 'gjemnes',
  from: earlier('nordmore'),
  start: -1030,
  themes: [
    { key: 'bru', concept: 'sosial', name: 'Bruer mellom folk' },
    { key: 'veien', concept: 'livsmestring', name: 'Å komme seg fram selv' },
  ],
  heard: [
    [
      'child',
      'bru',
      [
        'Ei bru der det er lov å stå stille.',
        'At vi møter de andre skolene midt på brua og bytter mat.',
        'Når man går over, skal man holde noen i hånda. Ellers teller det ikke.',
        'En rosa bru.',
        'At farmor kan være med, men da må det være benker.',
        'Sove under brua og høre på bilene.',
      ],
    ],
    [
      'youth',
      'bru',
      [
        'Å kjenne folk på andre sida av fjorden før vi havner i samme klasse.',
        'At ungdomsrådene møtes uten at voksne har bestemt hva vi skal snakke om.',
        'Én ungdomsklubb, to bygder, gratis buss.',
        'Lære å be om unnskyldning på melding og mene det.',
        'En voksen som ikke velger side med én gang.',
      ],
    ],
    [
      'parent',
      'veien',
      [
        'At hun kan gå til skolen alene uten at jeg står i vinduet.',
        'Gang og sykkelvei før enda en rapport om gang og sykkelvei.',
        'Han er åtte og kan bussruta bedre enn meg. Slikt må da telle for noe.',
        'At noen venter når bussen kommer, også når den kommer for seint.',
        'Ikke kjør ungene helt fram. Det gjelder meg også.',
      ],
    ],
    [
      'staff',
      'veien',
      [
        'La dem gå seg litt vill. Vi er rett bak.',
        'Kart og kompass fra fem år.',
        'At vi slutter å pakke sekken for dem.',
        'En time i uka uten plan, der vi ser hvor de går.',
        'Å stole på at de klarer det lenge før vi selv er klare.',
      ],
    ],
  ],
  headline: 'Over brua går vi sammen',
  narrative:
    'Vi er i 2030. En dag i mai er brua stengt for biler. Barn fra begge sider går mot midten med matpakker, og der bytter de. Etterpå går alle hjem på egne bein.',
  drawing: 'bru',
  concepts: {
    livsmestring: 'Vi finner veien selv, og vet hvem vi kan spørre.',
    dybdelaering: 'Vi går over landskapet før vi leser om det.',
    digital: 'Vi snakker sammen på skjerm og møtes etterpå.',
    sosial: 'Vi kjenner dem på andre siden.',
    innovasjon: 'Vi bygger bruer, små og store.',
  },
  body: 'Kommunestyret',
  cases: ['sak 19', 'sak 52'],
  goals: [
    {
      key: 'andre-sida',
      concept: 'sosial',
      text: 'Barn fra hele kommunen kjenner hverandre før ungdomsskolen',
      signs: ['Alle klasser har møtt en klasse fra en annen skole i år.', 'Hvert barn kan navnet på tre de møtte der.'],
      tags: ['lk-medvirkning'],
      serves: 'region/relasjon',
    },
    {
      key: 'selv',
      concept: 'livsmestring',
      text: 'Barna kommer seg dit de skal, på egne bein',
      signs: ['Barna pakker sekken sin selv.', 'Vi har gått en ny vei sammen denne måneden.'],
      serves: 'region/mestring',
    },
  ],
});

export const bergskaret = told({
  place: 'bergskaret',
  from: earlier('gjemnes'),
  start: -600,
  question: { nb: 'Hva klarer du nå som du ikke klarte før?' },
  themes: [{ key: 'klare', concept: 'livsmestring', name: 'Jeg klarte det' }],
  heard: [
    [
      'child',
      'klare',
      [
        'Å ta bussen hjem til bestefar. Jeg vinket feil, men den stoppet.',
        'Si at jeg ikke forsto det.',
        'Gå på stein over bekken uten å bli våt. Bare litt.',
        'Være venn med to samtidig.',
        'Sove borte nesten hele natta.',
        'Lese ferdig ei bok som var tjukk.',
      ],
    ],
    [
      'parent',
      'klare',
      [
        'Jeg klarer å la være å løpe etter med gymtøyet.',
        'Hun gruet seg i tre uker og klarte det på tre minutter. Snakk med dem om det.',
        'At noen ser de små fjelltoppene, ikke bare de bratte.',
        'Å høre «nesten» uten at det høres ut som «nei».',
        'Han går på ski. Fire meter. Vi feiret med kake.',
      ],
    ],
  ],
  headline: 'Nesten er på vei',
  narrative:
    'Vi er i 2030. I gangen henger tauet vi kaller «nesten». Der henger alle opp det de nesten kan. Hver fredag flytter noen en lapp over på det andre tauet.',
  concepts: {
    livsmestring: 'Nesten er på vei.',
    dybdelaering: 'Vi holder ut når det er vanskelig.',
    digital: 'Vi filmer forsøkene, ikke bare det som lyktes.',
    sosial: 'Vi heier på den som prøver igjen.',
    innovasjon: 'Feil er noe vi har på veggen.',
  },
  body: 'Samarbeidsutvalget',
  cases: ['sak 5', 'sak 11'],
  goals: [
    {
      key: 'nesten',
      concept: 'livsmestring',
      text: 'Alle kan vise noe de nesten kan',
      signs: ['Hvert barn har en lapp på tauet.', 'En voksen har også en.'],
      serves: 'gjemnes-2030/selv',
    },
  ],
});
