import { CONCEPTS } from '../rules/concept.ts';
import type { Template } from '../rules/template.ts';

/** An hour or two in one room. Text people may edit; a change is a new version. */
export const shortWorkshop: Template = {
  key: 'short_workshop',
  version: 1,
  horizonYear: null,
  concepts: CONCEPTS,
  name: { nb: 'Kort idéverksted', nn: 'Kort idéverkstad', en: 'Short ideas workshop' },
  question: {
    nb: 'Hva er det første vi bør gjøre?',
    nn: 'Kva er det første vi bør gjere?',
    en: 'What is the first thing we should do?',
  },
  purpose: {
    nb: 'En time eller to i samme rom. Alle skriver, dere sorterer sammen, og går hjem med noe dere har blitt enige om.',
    nn: 'Ein time eller to i same rom. Alle skriv, de sorterer saman, og går heim med noko de har blitt samde om.',
    en: 'An hour or two in one room. Everybody writes, you sort together, and go home with something you have agreed on.',
  },
  steps: [
    {
      key: 'gather',
      kind: 'gather',
      days: 1,
      name: { nb: 'Alle skriver', nn: 'Alle skriv', en: 'Everybody writes' },
      purpose: {
        nb: 'Fem minutter i stillhet, der hver og en skriver det de tenker.',
        nn: 'Fem minutt i stille, der kvar og ein skriv det dei tenkjer.',
        en: 'Five quiet minutes in which everybody writes what they think.',
      },
      guide: {
        nb: [
          'Sett koden på veggen, og legg papir på bordene. Les spørsmålet høyt to ganger.',
          'Ingen snakker de første fem minuttene. Den som er ferdig, skriver én til.',
          'Dere er ferdige når det har vært stille en stund og ingen skriver lenger.',
        ],
        nn: [
          'Set koden på veggen, og legg papir på borda. Les spørsmålet høgt to gonger.',
          'Ingen snakkar dei første fem minutta. Den som er ferdig, skriv ein til.',
          'De er ferdige når det har vore stilt ei stund og ingen skriv lenger.',
        ],
        en: [
          'Put the code on the wall and paper on the tables. Read the question aloud twice.',
          'Nobody talks for the first five minutes. Whoever is done writes one more.',
          'You are done when it has been quiet for a while and nobody is writing.',
        ],
      },
    },
    {
      key: 'group',
      kind: 'group',
      days: 1,
      name: { nb: 'Sortere sammen', nn: 'Sortere saman', en: 'Sort together' },
      purpose: {
        nb: 'Ideene legges i hauger som alle ser, og haugene får navn.',
        nn: 'Ideane blir lagde i haugar som alle ser, og haugane får namn.',
        en: 'The ideas are laid in heaps that everybody sees, and the heaps get names.',
      },
      guide: {
        nb: [
          'Vis tavla på lerretet. Én leser høyt, rommet sier hvor ideen hører hjemme, og én flytter.',
          'Er dere uenige om hvor noe hører hjemme, spør dere den gruppa som skrev det.',
          'Dere er ferdige når rommet kjenner igjen haugene.',
        ],
        nn: [
          'Vis tavla på lerretet. Éin les høgt, rommet seier kvar ideen høyrer heime, og éin flyttar.',
          'Er de usamde om kvar noko høyrer heime, spør de den gruppa som skreiv det.',
          'De er ferdige når rommet kjenner att haugane.',
        ],
        en: [
          'Show the board on the screen. One reads aloud, the room says where the idea belongs, and one moves it.',
          'If you disagree where something belongs, ask the group that wrote it.',
          'You are done when the room recognises the heaps.',
        ],
      },
    },
    {
      key: 'next',
      kind: 'activity',
      days: 7,
      name: { nb: 'Bli enige om neste skritt', nn: 'Bli samde om neste steg', en: 'Agree on the next step' },
      purpose: {
        nb: 'Dere velger én ting, hvem som gjør den, og når dere ser på den igjen.',
        nn: 'De vel éin ting, kven som gjer han, og når de ser på han att.',
        en: 'You choose one thing, who does it, and when you look at it again.',
      },
      guide: {
        nb: [
          'Spør: Hvilken haug kan vi gjøre noe med før neste gang vi møtes? Velg den, også om den ikke er størst.',
          'Skriv navnet på den som begynner, og datoen dere ser på det igjen, der alle kan se det.',
          'Si fra til dem som skrev. Lappen deres leder hit.',
        ],
        nn: [
          'Spør: Kva haug kan vi gjere noko med før neste gong vi møtest? Vel han, også om han ikkje er størst.',
          'Skriv namnet på den som byrjar, og datoen de ser på det att, der alle kan sjå det.',
          'Sei frå til dei som skreiv. Lappen deira leier hit.',
        ],
        en: [
          'Ask: Which heap can we do something about before we meet again? Choose that one, even if it is not the largest.',
          'Write the name of whoever starts, and the date you look at it again, where everybody can see it.',
          'Tell those who wrote. Their slip leads here.',
        ],
      },
    },
  ],
};
