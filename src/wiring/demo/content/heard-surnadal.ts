import type { DemoHeard } from './types.ts';

/** Surnadal: what was written on paper at the mart, in the church porch and at the swimming hall. Some of it is in a theme. */
export const surnadalHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -40,
    texts: [
      'Ei sklie frå loftet og rett i høyet.',
      'Eg vil lære kua å sitje.',
      'At sola skin på begge sidene av dalen samtidig.',
      'Vi kan ha pannekakefest når isen går.',
      'Fiske laks. Og sleppe han, så han kan fortelje det til dei andre.',
      'Ein vaksen til kvar, berre på måndag.',
    ],
  },
  {
    group: 'youth',
    at: -39,
    texts: [
      'Nynorsk på skjermane òg. Eg skriv det jo.',
      'Ein stad å vere som ikkje er ein sofa hos nokon.',
      'At vi får prøve å drive ei bedrift som kan gå konkurs.',
      'Å sleppe å vere «ho med broren».',
      'Meir mekk. Mindre powerpoint.',
    ],
  },
  {
    group: 'parent',
    at: -38,
    texts: [
      'At dei lærer å keie seg. Det er då dei finn på noko.',
      'Eg køyrer tømmer og er oppe klokka fire. Gje meg ein samtale klokka to, ikkje klokka sju.',
      'Guten min talar med hendene. Eg vil at nokon svarar.',
      'At vi lånar ski i staden for å kjøpe ski.',
      'Noko å samlast om som ikkje er ein kamp vi må vinne.',
    ],
  },
  {
    group: 'leader',
    at: -37,
    theme: 'trygg',
    texts: [
      'At eg rekk heile runden om morgonen og ser kvart fjes.',
      'Å få tilsette fleire på heil stilling. Barna treng dei same auga.',
      'Ein dag i året utan e-post, med alle i elva.',
      'At vi øver på å seie nei til gode idear.',
    ],
  },
  {
    group: 'health',
    at: -36,
    theme: 'hoyrt',
    texts: [
      'Ein open dør på helsestasjonen etter skuletid.',
      'At foreldre får snakke saman før vi kallar det rettleiing.',
      'Bamsesjukehus i alle barnehagane.',
      'Gje barna ord for det som gjer vondt i magen.',
      'At ingen treng å gjenta historia si for den femte vaksne.',
    ],
  },
];
