import type { DemoHeard } from './types.ts';

/** Tingvoll: gathered, and the first themes are being made. */
export const tingvollHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -30,
    theme: 'ute',
    texts: [
      'Vi må ha en fjøs ved skolen. Jeg kan ta helgene.',
      'Sove i hengekøye i bjørka.',
      'At epla er våre. Da slåss vi ikke om dem.',
      'En bekk man har lov til å demme opp.',
      'Å spikke uten at noen sier «forsiktig» hele tida.',
      'Et badekar ute.',
      'Mer leire. Den ordentlige, fra elva.',
      'Gå tur uten å vite hvor vi skal, og så finne det.',
    ],
  },
  {
    group: 'child',
    at: -29,
    theme: 'sett',
    texts: [
      'At noen setter seg ned når jeg forteller. På huk, ikke på stol.',
      'Voksne som husker hva man sa i går.',
      'Jeg vil bli spurt om jeg er ferdig.',
      'Når jeg er sint, vil jeg ha en som bare er der.',
      'At den nye får sitte i midten.',
      'Ingen skal le når man leser feil.',
    ],
  },
  {
    group: 'child',
    at: -28,
    texts: ['Robot som rydder.', 'Pizza. Men hjemmelaget.', 'At dagen er akkurat passe lang.', 'Ett dyr til hver.'],
  },
  {
    group: 'youth',
    at: -27,
    theme: 'ekte',
    texts: [
      'Sette i stand en gammel låve og få betalt når den er ferdig.',
      'Lage nettsiden til bygdekinoen. Den de har, er fra før jeg ble født.',
      'At karakteren kommer til slutt, og ikke hele veien.',
      'Naturfag med jord under neglene.',
      'Å få lede noe på ordentlig før jeg er voksen.',
      'Være lærer for de små én dag i måneden. Jeg forstår brøk bedre når jeg forklarer.',
      'Et prosjekt som varer hele året, ikke bare til fredag.',
    ],
  },
  {
    group: 'youth',
    at: -27,
    texts: [
      'At skolen begynner klokka ni. Da sovner jeg kanskje før ett.',
      'Et sted å være etter skolen som ikke er bensinstasjonen.',
      'At det er greit å ikke vite.',
      'Bedre internett på øvre del av bygda.',
      'Mindre snakk om at vi er framtida. Vi er her nå.',
    ],
  },
  {
    group: 'parent',
    at: -26,
    theme: 'sett',
    texts: [
      'At noen oppdager at hun kan lese. Hun har gjemt det siden jul for å være som de andre.',
      'Et smil i døra. Det er resten av dagen min.',
      'Han er stille. Det betyr ikke at han har det bra.',
      'At planen for ham ligger på pulten og ikke i en perm.',
      'Samme kontaktlærer i tre år.',
      'Jeg vil bli ringt når noe har gått bra.',
    ],
  },
  {
    group: 'parent',
    at: -25,
    texts: [
      'Skoleskyss som ikke starter før sola står opp.',
      'Varm mat midt på dagen, laget av noen som kjenner barna.',
      'At vi som bor i øvre bygda, får være med på kveldene også.',
      'At noen bruker dataspillene til noe. Han er et geni på det, og ingen vet det.',
      'Mindre plast i lekene.',
      'Foreldre som tør å si til hverandre at noe er vanskelig.',
    ],
  },
  {
    group: 'staff',
    at: -24,
    theme: 'ute',
    texts: [
      'Fast dag i skogen, hele året, også i november.',
      'At de som er ute, bestemmer hvordan det skal se ut ute.',
      'Småkryp under lupe før de blir et tema i en bok.',
      'En gapahuk innen gangavstand for de minste beina.',
    ],
  },
  {
    group: 'staff',
    at: -24,
    texts: [
      'At vi leser den samme boka hele kollegiet og snakker om den i et år.',
      'Rom i rommet. Det er for mye lyd for dem som trenger ro.',
      'Jeg vil ha tid til å være nysgjerrig igjen.',
      'Å la være å fylle ut skjema om det som går bra.',
      'At noen teller oss før de teller minutter.',
      'Planleggingsdager sammen med skolen, ikke ved siden av.',
    ],
  },
  {
    group: 'politician',
    at: -23,
    texts: [
      'At kommunestyret har hver høst én kveld med bare ungdommer på talerstolen.',
      'Å bygge en skole som kan bli noe annet når kullene svinger.',
      'At vi lar skolene være ulike. De er jo det.',
      'Poteter fra bygda i barnehagegryta. Vi kan begynne på mandag.',
    ],
  },
  {
    group: 'business',
    at: -23,
    theme: 'ekte',
    texts: [
      'Gi meg en ungdom som har prøvd å reparere noe som ikke lot seg reparere.',
      'Vi på sagbruket har plass til to stykker hver fredag.',
      'At elevene regner på våre tall. Vi har nok av dem.',
      'Gründercamp på gården vår, med fjøsstell klokka seks.',
    ],
  },
  {
    group: 'volunteer',
    at: -22,
    texts: [
      'Bygdekvinnelaget kan lære bort alt fra surdeig til førstehjelp.',
      'At fireåringene kommer og synger på sykehjemmet på helt vanlige dager.',
      'Hjelp til å få nye foreldre inn i lagene. De finner ikke døra.',
      'Et felles lager med ski og skøyter til låns.',
    ],
  },
];
