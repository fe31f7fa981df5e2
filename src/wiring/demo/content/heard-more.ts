import type { DemoDream, DemoHeard } from './types.ts';

/** A school in Kristiansund that many have moved to, some of whom write in the language they dream in. */
export const nordvestHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -9,
    texts: [
      'At vi synger på ni språk på samlingsstund, også på kristiansundsk.',
      'Mat fra alle hjem, én dag i måneden.',
      'Å få være tolk og få betalt i is.',
      'En klatrebåt på taket.',
      'At nynorsk er lov å le av, så lenge man lærer det.',
      'Min bestefar kan lære alle å spikke skjeer.',
      'At bamsen min får egen hylle.',
      'Lage kart over hvem som bor hvor.',
      'Mer fysisk matte, med hopp.',
      'Ingen skal gå hjem uten at noen har sagt ha det.',
    ],
  },
  {
    group: 'parent',
    at: -8,
    texts: [
      'Jeg skjønner ukeplanen først når ungen min forklarer den for meg. Det burde være omvendt.',
      'At vi blir bedt om å hjelpe til. Vi kan mye, men ingen spør.',
      'Samme buss for barnehage og skole om morgenen.',
      'Brødre og søstre i samme hus.',
      'En venn til meg også, ikke bare til barnet.',
    ],
  },
  {
    group: 'staff',
    at: -8,
    texts: [
      'Morsmålslærere i klassen, ikke på et grupperom i gangen.',
      'At flerspråklighet står øverst på lista over det vi er gode på.',
      'Kveldsmat for lærere på foreldremøter. Vi blir sultne av å være vennlige.',
      'Tid til å lære navnene riktig.',
      'At byen blir et bibliotek for oss.',
    ],
  },
];
export const nordvestDreams: readonly DemoDream[] = [
  {
    group: 'parent',
    language: 'pl',
    at: -8,
    channel: 'link',
    text: 'Żeby syn mógł mówić po polsku na przerwie i nikt się nie dziwił.',
  },
  {
    group: 'parent',
    language: 'lt',
    at: -8,
    channel: 'link',
    text: 'Kad mokytoja paskambintų ir tada, kai viskas gerai.',
  },
  {
    group: 'parent',
    language: 'uk',
    at: -7,
    channel: 'link',
    text: 'Щоб донька не боялася гучних звуків і мала кому про це сказати.',
  },
  { group: 'youth', language: 'en', at: -7, channel: 'link', text: 'A teacher who asks what my old school was like.' },
  { group: 'parent', language: 'ar', at: -7, channel: 'link', text: 'أن يكون لابنتي صديقة تدعوها إلى البيت.' },
  {
    group: 'parent',
    language: 'so',
    at: -6,
    channel: 'link',
    text: 'In wiilkaygu dugsiga ku barto dabaasha, aniguna aan la barto.',
  },
  { group: 'child', language: 'de', at: -6, channel: 'link', text: 'Jeden Tag einmal ans Wasser.' },
  {
    group: 'parent',
    language: 'se',
    at: -6,
    channel: 'link',
    text: 'Ahte mánná oahpásnuvvá sámegillii maiddái dáppe mearragáttis.',
  },
];
export const bergskaretHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -5,
    texts: [
      'Ein tunell frå klasserommet og ut.',
      'Lese høgt for ein hund. Han rettar ikkje.',
      'Skulekjøken som luktar heilt ut på vegen.',
      'At vinteren har fleire friminutt enn våren.',
      'Gå baklengs til gymmen.',
      'Ein time utan namn, der vi finn på noko.',
      'Få stempel i boka når ein har trøysta nokon.',
      'Lage ost.',
      'Sjå på stjerner med lærar og kakao.',
      'Hoppe i høy til ein nys.',
      'Sløyd to gonger i veka.',
    ],
  },
  {
    group: 'parent',
    at: -4,
    texts: [
      'At guten vår får vere den han er, også i garderoben.',
      'Stutt veg frå bekymring til handling.',
      'Ein kveld der barna underviser oss.',
      'At skulevegen har lys.',
      'Færre tilsette som sluttar til jul.',
    ],
  },
  {
    group: 'staff',
    at: -4,
    texts: [
      'Å vere nok folk til å kunne vere sjuk.',
      'Aldersblanda verkstad kvar torsdag.',
      'Vi skal vere best i landet på å spørje barna.',
      'At utstyret verkar når vi treng det.',
    ],
  },
];
export const skipsnaustetHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -10,
    texts: [
      'Bygge et skip i naturlig størrelse av det som ligger i fjæra.',
      'At vi får ha natursti om natta.',
      'Lære morse og sende til den andre skolen.',
      'Kjøkkenhage der ugresset også har navneskilt.',
      'Lov å ta med verktøy hjemmefra.',
      'En benk som er bare for dem som vil være stille.',
      'At alle kan bli skipper én dag.',
      'Gå på besøk til de gamle og spørre om hva som helst.',
      'Mer teater, og ikke bare til jul.',
      'En uke uten viskelær.',
    ],
  },
  {
    group: 'parent',
    at: -9,
    texts: [
      'At ungene får ansvar for noe som kan gå galt.',
      'Kveldsåpent verksted for familier.',
      'Jeg vil vite at han er trygg, ikke hvor han er hvert minutt.',
      'Gode historier om skolen i lokalavisa.',
      'At den voksne blir med helt ned i fjæra.',
    ],
  },
  {
    group: 'staff',
    at: -9,
    texts: [
      'Å få bruke det tomme klasserommet til å rote i.',
      'At vi planlegger sammen med barnehagen i samme bygg.',
      'Langsom lesing.',
      'Kolleger fra andre kommuner som ser på undervisningen min.',
    ],
  },
];
