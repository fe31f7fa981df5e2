import { CONCEPTS } from '../rules/concept.ts';
import type { Template } from '../rules/template.ts';

/** From many meanings to what people share. Text people may edit; a change is a new version. */
export const commonGround: Template = {
  key: 'common_ground',
  version: 1,
  horizonYear: null,
  concepts: CONCEPTS,
  name: { nb: 'Finne det vi er enige om', nn: 'Finne det vi er samde om', en: 'Find what we agree on' },
  question: {
    nb: 'Hvordan vil vi ha det hos oss?',
    nn: 'Korleis vil vi ha det hos oss?',
    en: 'How do we want things to be here?',
  },
  purpose: {
    nb: 'Først sier folk med egne ord hva de ønsker. Så svarer alle på de samme påstandene, og dere ser hva dere deler, også der dere trodde dere var uenige.',
    nn: 'Først seier folk med eigne ord kva dei ønskjer. Så svarer alle på dei same påstandane, og de ser kva de deler, også der de trudde de var usamde.',
    en: 'First people say in their own words what they wish for. Then everybody answers the same statements, and you see what you share, also where you thought you disagreed.',
  },
  steps: [
    {
      key: 'gather',
      kind: 'gather',
      days: 14,
      name: { nb: 'Spørre åpent', nn: 'Spørje ope', en: 'Ask openly' },
      purpose: {
        nb: 'Folk svarer med egne ord, uten navn.',
        nn: 'Folk svarer med eigne ord, utan namn.',
        en: 'People answer in their own words, without names.',
      },
      guide: {
        nb: [
          'Si fra før dere spør: Skal drømmene kunne brukes som påstander alle ser, må steget være åpent for alle, og en av dere må ha sett på hver av dem.',
          'Spør bredt. Det som bare én gruppe tenker på, er ofte det dere trenger mest å få fram.',
          'Dere er ferdige når det samme begynner å komme igjen.',
        ],
        nn: [
          'Sei frå før de spør: Skal draumane kunne brukast som påstandar alle ser, må steget vere ope for alle, og ein av dykk må ha sett på kvar av dei.',
          'Spør breitt. Det som berre éi gruppe tenkjer på, er ofte det de treng mest å få fram.',
          'De er ferdige når det same byrjar å kome att.',
        ],
        en: [
          'Say it before you ask: if the dreams are to be statements that everybody sees, the step must be open to all, and one of you must have looked at each of them.',
          'Ask widely. What only one group thinks of is often what you most need to hear.',
          'You are done when the same things begin to come back.',
        ],
      },
    },
    {
      key: 'react',
      kind: 'react',
      days: 14,
      name: { nb: 'Svare på påstander', nn: 'Svare på påstandar', en: 'Answer statements' },
      purpose: {
        nb: 'Alle svarer på de samme påstandene, én om gangen: enig, uenig eller hopp over.',
        nn: 'Alle svarer på dei same påstandane, éin om gongen: samd, usamd eller hopp over.',
        en: 'Everybody answers the same statements, one at a time: agree, disagree or skip.',
      },
      guide: {
        nb: [
          'Før dere begynner: Skriv ti til tjue påstander. Én tanke i hver. Les dem høyt, og spør: Går det an å være både enig og uenig i denne?',
          'Ta med begge sider. Finner bare den ene siden igjen sine egne ord, svarer bare den ene siden.',
          'Bland inn noe dere tror alle er enige om. Det er godt å oppdage, og det er ikke alltid slik dere tror.',
          'I en sal: Sett koden på veggen og gi folk ti minutter. Den som ikke har telefon, låner en eller svarer sammen med noen.',
          'Se etter: Legger noen merke til at noe mangler, skriver dere en påstand til. Har noe fått feil ord, tar dere den ut og skriver en ny. Det folk alt har svart på den, teller ikke lenger.',
          'Dere ser hvor mange som har svart, men ikke hva, før steget er over. Da ser alle det samme.',
          'Dere er ferdige når folk fra alle sider har svart. Færre enn tjue gir sjelden noe kart.',
        ],
        nn: [
          'Før de byrjar: Skriv ti til tjue påstandar. Éin tanke i kvar. Les dei høgt, og spør: Går det an å vere både samd og usamd i denne?',
          'Ta med begge sider. Finn berre den eine sida att sine eigne ord, svarer berre den eine sida.',
          'Bland inn noko de trur alle er samde om. Det er godt å oppdage, og det er ikkje alltid slik de trur.',
          'I ein sal: Set koden på veggen og gi folk ti minutt. Den som ikkje har telefon, låner ein eller svarer saman med nokon.',
          'Sjå etter: Legg nokon merke til at noko manglar, skriv de ein påstand til. Har noko fått feil ord, tek de han ut og skriv ein ny. Det folk alt har svart på han, tel ikkje lenger.',
          'De ser kor mange som har svart, men ikkje kva, før steget er over. Då ser alle det same.',
          'De er ferdige når folk frå alle sider har svart. Færre enn tjue gir sjeldan noko kart.',
        ],
        en: [
          'Before you begin: Write ten to twenty statements. One thought in each. Read them aloud and ask: Is it possible both to agree and to disagree with this?',
          'Include both sides. If only one side finds its own words, only one side answers.',
          'Mix in something you think everybody agrees on. It is good to discover, and it is not always as you think.',
          'In a hall: Put the code on the wall and give people ten minutes. Whoever has no phone borrows one, or answers together with somebody.',
          'Watch for: If somebody notices that something is missing, write one more statement. If something got the wrong words, take it out and write a new one. What people have answered to it no longer counts.',
          'You see how many have answered, but not what, until the step is over. Then everybody sees the same.',
          'You are done when people from all sides have answered. Fewer than twenty seldom give a map.',
        ],
      },
    },
    {
      key: 'talk',
      kind: 'activity',
      days: 14,
      name: { nb: 'Snakke om det', nn: 'Snakke om det', en: 'Talk about it' },
      purpose: {
        nb: 'Dere begynner med det dere er enige om, og snakker om ett av skillene.',
        nn: 'De byrjar med det de er samde om, og snakkar om eitt av skilja.',
        en: 'You begin with what you agree on, and talk about one of the differences.',
      },
      guide: {
        nb: [
          'Vis resultatet på lerretet. Les det dere er enige om først, høyt, og la det stå litt.',
          'Velg ett sted der gruppene ser ulikt på det. Spør: Hva er det de andre er redde for å miste?',
          'Ikke spør hvem som hører til hvor. Ingen skal måtte si det.',
          'Dere er ferdige når dere vet hva dere gjør med én ting dere er enige om, og hvem som begynner.',
        ],
        nn: [
          'Vis resultatet på lerretet. Les det de er samde om først, høgt, og la det stå litt.',
          'Vel éin stad der gruppene ser ulikt på det. Spør: Kva er det dei andre er redde for å miste?',
          'Ikkje spør kven som høyrer til kvar. Ingen skal måtte seie det.',
          'De er ferdige når de veit kva de gjer med éin ting de er samde om, og kven som byrjar.',
        ],
        en: [
          'Show the result on the screen. Read what you agree on first, aloud, and let it stand for a moment.',
          'Choose one place where the groups see it differently. Ask: What are the others afraid of losing?',
          'Do not ask who belongs where. Nobody should have to say.',
          'You are done when you know what you will do about one thing you agree on, and who begins.',
        ],
      },
    },
  ],
};
