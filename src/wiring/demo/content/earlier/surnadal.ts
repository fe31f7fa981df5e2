import { earlier, told } from './told.ts';

export const surnadal = told({
  place: 'surnadal',
  from: earlier('nordmore'),
  start: -1060,
  question: { nn: 'Kva håpar du er sant om barndommen i Surnadal i 2030?' },
  themes: [
    { key: 'dyr', concept: 'dybdelaering', name: 'Vi steller noko levande' },
    { key: 'song', concept: 'sosial', name: 'Song i gangen' },
  ],
  heard: [
    [
      'child',
      'dyr',
      [
        'At kua får kome inn når det regnar.',
        'Eg vil lære å køyre traktor, men berre rett fram.',
        'Ein kalv som veit kva eg heiter.',
        'Vi skal klippe sauen og få lue.',
        'Sjå når laksen hoppar, og klappe.',
        'Grisen kan ete det vi ikkje likar. Då blir alle glade.',
      ],
    ],
    [
      'business',
      'dyr',
      [
        'Kom når det er lamming. Då treng vi små hender og sein leggjetid.',
        'Ein fast fjøsdag for fjerde klasse. Dei går heim med lukt og kunnskap.',
        'At ungdommen får løn for arbeid og ikkje berre takk.',
        'Skogen er hundre år fram i tid. Lat dei plante noko dei ikkje får hogge sjølve.',
        'Den som har snudd høy, forstår vêrmeldinga.',
      ],
    ],
    [
      'volunteer',
      'song',
      [
        'Vi syng på trappa kvar fredag frå mai av. Set opp eit vindauge.',
        'Spelemannslaget har sju feler i små storleikar. Dei ligg i ei kiste.',
        'At alle ungar kan éin song som bestemor òg kan.',
        'Ein dans i gymsalen, før dei blir for gamle til å ville.',
        'Gje oss ein time og eit rom med klang. Toalettet er best.',
      ],
    ],
    [
      'staff',
      'song',
      [
        'Å syngje før vi tel, og telje medan vi syng.',
        'Ein gong i veka er heile huset samla utan at nokon skal informere om noko.',
        'At dei stille òg har ein plass i koret.',
        'Stev om kvarandre, av det snille slaget.',
        'Eit piano som er stemt.',
      ],
    ],
  ],
  headline: 'Kalven veit kva vi heiter',
  narrative:
    'Vi er i 2030. Fjerde klasse luktar fjøs på torsdagar, og ingen bryr seg om det. I gangen syng heile huset før lunsj. Dei som ikkje syng, held takten, og takten er viktigast.',
  drawing: 'ku',
  concepts: {
    livsmestring: 'Nokon ventar på stellet vårt, så vi kjem.',
    dybdelaering: 'Vi følgjer eit dyr, ein åker og ei elv gjennom året.',
    digital: 'Vi måler elva og viser tala til dei som fiskar.',
    sosial: 'Alle har ein plass i songen.',
    innovasjon: 'Vi lagar lue av vår eigen sau.',
  },
  body: 'Kommunestyret',
  cases: ['sak 45', 'sak 93'],
  goals: [
    {
      key: 'stell',
      concept: 'dybdelaering',
      text: 'Alle barn har ansvar for noko levande',
      signs: [
        'Barna veit kva dyret eller planta treng i dag.',
        'Stellet blir gjort i feriane òg, og vi veit kven som gjer det.',
      ],
      tags: ['rp-natur'],
      serves: 'region/tema',
    },
    {
      key: 'song',
      concept: 'sosial',
      text: 'Heile huset syng saman kvar veke',
      first: 'Meir song',
      signs: [
        'Alle barn kan tre songar som dei vaksne rundt dei òg kan.',
        'Dei som ikkje vil syngje, har ei anna oppgåve i songen.',
      ],
      tags: ['rp-kunst'],
      serves: 'region/relasjon',
    },
  ],
  lesson: 'Vi samla draumar på dyrskuen. Folk skriv lengre når dei står attmed ein kalv.',
});

export const multemyra = told({
  place: 'multemyra',
  from: earlier('surnadal'),
  start: -450,
  question: { nn: 'Kva vil du passe på?' },
  themes: [{ key: 'passe', concept: 'dybdelaering', name: 'Det vi passar på' }],
  heard: [
    [
      'child',
      'passe',
      [
        'Snigelen. Han er så sein at han treng hjelp.',
        'Veslesyster når ho søv. Då er ho snill.',
        'Multemyra. Ingen får trø der før ho er gul.',
        'Høna som ikkje legg egg lenger.',
        'Tanna mi.',
        'Dei som grin.',
      ],
    ],
    [
      'parent',
      'passe',
      [
        'At dei passar på kvarandre, og ikkje berre på seg sjølve.',
        'At nokon passar på dei som passar på barna.',
        'Den lange lunsjen. Ikkje ta han bort.',
        'Eg vil at ho skal kjenne namnet på ti planter og ti naboar.',
        'At han framleis kan kome heim med lommene fulle.',
      ],
    ],
  ],
  headline: 'Snigelen kjem òg fram',
  narrative:
    'Vi er i 2030. På hylla står ti glas med lufthol, og kvart glas har ein vakt. Når vakta er over, slepp vi dei fri der vi fann dei, og vinkar.',
  concepts: {
    livsmestring: 'Vi greier å passe på noko som er mindre enn oss.',
    dybdelaering: 'Vi ser lenge på det same.',
    digital: 'Vi tek bilete av det vi fann, og lèt det vere der.',
    sosial: 'Vi set oss ned hos den som grin.',
    innovasjon: 'Vi byggjer hus til alt som treng eitt.',
  },
  body: 'Samarbeidsutvalet',
  cases: ['sak 2', 'sak 5'],
  goals: [
    {
      key: 'vakt',
      concept: 'dybdelaering',
      text: 'Kvart barn har noko lite å passe på',
      signs: ['Barnet kan vise det fram og fortelje kva det treng.', 'Det er sleppt fri der det blei funne.'],
      serves: 'surnadal-2030/stell',
    },
  ],
});
