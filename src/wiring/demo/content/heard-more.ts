import type { DemoDream, DemoHeard } from './types.ts';

/** A school in Kristiansund that many have moved to, some of whom write in the language they dream in. */
export const nordvestHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -9,
    texts: [
      'At vi synger på ni språk i samlinga. Kristiansundsk er ett av dem.',
      'Mat fra alle hjem, én dag i måneden.',
      'Å få være tolk og få betalt i is.',
      'En klatrebåt på taket.',
      'At jeg får lese opp på språket mitt først, og så på norsk.',
      'Min bestefar kan lære alle å spikke skjeer.',
      'At bamsen min får egen hylle.',
      'Lage kart over hvem som bor hvor.',
      'Gangetabellen, men med hopping.',
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
      'At noen skryter av at en sjuåring snakker tre språk.',
      'Kveldsmat på foreldremøtene. Vi blir sultne av å være vennlige.',
      'Tid til å lære navnene riktig.',
      'At vi får låne byen som vi låner bøker.',
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
  { group: 'parent', language: 'ti', at: -6, channel: 'link', text: 'ንደቀይ ኣዕሩኽ ክህልውዎም እደሊ።' },
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
      'En tunnel fra klasserommet og ut.',
      'Lese høyt for en hund. Den retter ikke.',
      'Et skolekjøkken som lukter helt ut på veien.',
      'Flere friminutt om vinteren. Det tar så lang tid å kle på seg.',
      'Gå baklengs til gymsalen.',
      'En time uten navn, der vi finner på noe.',
      'Få stempel i boka når man har trøstet noen.',
      'Lage ost som ingen har laget før.',
      'Se på stjerner med lærer og kakao.',
      'Hoppe i høy til man nyser.',
      'Sløyd to ganger i uka. Eller tre.',
    ],
  },
  {
    group: 'parent',
    at: -4,
    texts: [
      'At gutten vår får være den han er, også i garderoben.',
      'At noen ringer tilbake samme dag som jeg er bekymret.',
      'En kveld der barna underviser oss.',
      'Lys på skoleveien. Ellers er det jeg som må være lyset.',
      'Færre voksne som slutter til jul.',
    ],
  },
  {
    group: 'staff',
    at: -4,
    texts: [
      'Å være mange nok til at det går an å bli syk.',
      'Verksted for alle trinn hver torsdag.',
      'At vi spør barna først, og ikke når planen er ferdig.',
      'At projektoren virker når vi trenger den.',
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
      'Lære morse og sende til naboskolen.',
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
      'At avisa kommer når noe går bra også.',
      'At den voksne blir med helt ned i fjæra.',
    ],
  },
  {
    group: 'staff',
    at: -9,
    texts: [
      'Å få bruke det tomme klasserommet til å rote i.',
      'At vi planlegger sammen med barnehagen i samme bygg.',
      'Lese så sakte at vi rekker å være uenige.',
      'Kolleger fra andre kommuner som ser på undervisningen min.',
    ],
  },
];
