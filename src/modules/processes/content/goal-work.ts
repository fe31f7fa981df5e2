import { CONCEPTS } from '../rules/concept.ts';
import type { Template } from '../rules/template.ts';

/** From a picture that is there already to goals with signs. Text people may edit; a change is a new version. */
export const goalWork: Template = {
  key: 'goal_work',
  version: 1,
  horizonYear: 2040,
  concepts: CONCEPTS,
  name: { nb: 'Mål', nn: 'Mål', en: 'Goals' },
  question: {
    nb: 'Hva vil vi se mer av i barnehagen og på skolen?',
    nn: 'Kva vil vi sjå meir av i barnehagen og på skulen?',
    en: 'What do we want to see more of in kindergarten and school?',
  },
  purpose: {
    nb: 'Dere har et fremtidsbilde fra før. Nå spør dere de samme menneskene hva de vil se mer av, og velger noen få mål med tegn som viser om dere er på vei.',
    nn: 'De har eit framtidsbilete frå før. No spør de dei same menneska kva dei vil sjå meir av, og vel nokre få mål med teikn som viser om de er på veg.',
    en: 'You already have a future picture. Now you ask the same people what they want to see more of, and choose a few goals with signs that show whether you are on your way.',
  },
  steps: [
    {
      key: 'read_picture',
      kind: 'activity',
      days: 14,
      name: {
        nb: 'Lese fremtidsbildet sammen',
        nn: 'Lese framtidsbiletet saman',
        en: 'Read the future picture together',
      },
      purpose: {
        nb: 'Alle som skal være med, ser bildet på nytt og sier hva som er viktigst nå.',
        nn: 'Alle som skal vere med, ser biletet på nytt og seier kva som er viktigast no.',
        en: 'Everybody who takes part sees the picture again and says what matters most now.',
      },
      guide: {
        nb: [
          'Heng plakaten der folk går forbi, og sett av et kvarter på et møte de har fra før. Ingen trenger å komme ekstra for dette.',
          'Les fortellingen høyt. Be hver og en si én setning: Hva kjenner du igjen hos oss i dag, og hva mangler?',
          'Med barn: La dem peke på det i tegningen de har lyst til skal skje først, og skriv ned hva de sier.',
          'Dere er ferdige når personalet, foreldrene og barna har sett bildet, og noen har skrevet ned hva de la merke til.',
        ],
        nn: [
          'Heng plakaten der folk går forbi, og set av eit kvarter på eit møte dei har frå før. Ingen treng å kome ekstra for dette.',
          'Les forteljinga høgt. Be kvar og ein seie éi setning: Kva kjenner du att hos oss i dag, og kva manglar?',
          'Med barn: La dei peike på det i teikninga dei har lyst til skal skje først, og skriv ned kva dei seier.',
          'De er ferdige når personalet, foreldra og barna har sett biletet, og nokon har skrive ned kva dei la merke til.',
        ],
        en: [
          'Hang the poster where people pass, and set aside a quarter of an hour in a meeting they have anyway. Nobody should need to come just for this.',
          'Read the narrative aloud. Ask each person for one sentence: What do you recognise here today, and what is missing?',
          'With children: Let them point at what in the drawing they would like to happen first, and write down what they say.',
          'You are done when staff, parents and children have seen the picture and somebody has noted what they noticed.',
        ],
      },
    },
    {
      key: 'gather',
      kind: 'gather',
      days: 21,
      name: { nb: 'Samle forslag', nn: 'Samle forslag', en: 'Gather suggestions' },
      purpose: {
        nb: 'Hver og en sier hva de vil se mer av, med sine egne ord.',
        nn: 'Kvar og ein seier kva dei vil sjå meir av, med sine eigne ord.',
        en: 'Everybody says what they want to see more of, in their own words.',
      },
      guide: {
        nb: [
          'Spør konkret: Hva gjør vi når vi er på vårt beste? Hva skulle du ønske skjedde oftere? Svarene blir lettere å gjøre til mål enn store ord.',
          'Ta med dem som drømte sist. Har de fått lapp med kode, kan de selv se hva drømmen ble til før de svarer på nytt.',
          'De få: Ring heller fem foreldre dere aldri hører fra, enn å vente på femti svar fra dem dere alltid hører fra.',
          'Dere er ferdige når hver gruppe har fått spørsmålet på en måte som passer dem.',
        ],
        nn: [
          'Spør konkret: Kva gjer vi når vi er på vårt beste? Kva skulle du ønskje skjedde oftare? Svara blir lettare å gjere til mål enn store ord.',
          'Ta med dei som drøymde sist. Har dei fått lapp med kode, kan dei sjølve sjå kva draumen blei til før dei svarar på nytt.',
          'Dei få: Ring heller fem foreldre de aldri høyrer frå, enn å vente på femti svar frå dei de alltid høyrer frå.',
          'De er ferdige når kvar gruppe har fått spørsmålet på ein måte som passar dei.',
        ],
        en: [
          'Ask about concrete things: What do we do when we are at our best? What do you wish happened more often? Such answers turn into goals more easily than big words.',
          'Include those who dreamt last time. If they have a slip with a code, they can see what became of their dream before they answer again.',
          'The few: Rather ring five parents you never hear from than wait for fifty answers from those you always hear from.',
          'You are done when every group has met the question in a way that suits them.',
        ],
      },
    },
    {
      key: 'group',
      kind: 'group',
      days: 14,
      name: { nb: 'Finne temaer', nn: 'Finne tema', en: 'Find themes' },
      purpose: {
        nb: 'Forslag som ligner, samles i temaer under hovedbegrepene.',
        nn: 'Forslag som liknar, blir samla i tema under hovudomgrepa.',
        en: 'Suggestions that are alike are gathered in themes under the main concepts.',
      },
      guide: {
        nb: [
          'Vær to til fire, helst fra ulike roller. Les alle forslagene høyt før dere lager det første temaet.',
          'Gi temaene navn folk ville ha sagt. Lån gjerne ordene fra ett av forslagene.',
          'Sammenlign gruppene: Er det noe bare barna sier? Et tema med tre forslag kan være viktigere enn ett med tretti.',
          'Dere er ferdige når hvert forslag ligger i et tema eller er lagt til side med vilje.',
        ],
        nn: [
          'Ver to til fire, helst frå ulike roller. Les alle forslaga høgt før de lagar det første temaet.',
          'Gi temaa namn folk ville ha sagt. Lån gjerne orda frå eitt av forslaga.',
          'Samanlikn gruppene: Er det noko berre barna seier? Eit tema med tre forslag kan vere viktigare enn eitt med tretti.',
          'De er ferdige når kvart forslag ligg i eit tema eller er lagt til side med vilje.',
        ],
        en: [
          'Be two to four people, preferably from different roles. Read all the suggestions aloud before you make the first theme.',
          'Give themes names people would have said. Feel free to borrow the words of one of the suggestions.',
          'Compare the groups: Is there something only the children say? A theme of three may matter more than one of thirty.',
          'You are done when every suggestion lies in a theme or has been set aside on purpose.',
        ],
      },
    },
    {
      key: 'goals',
      kind: 'goals',
      days: 28,
      name: { nb: 'Velge mål', nn: 'Velje mål', en: 'Choose goals' },
      purpose: {
        nb: 'Temaene blir til noen få mål med tegn dere kan se etter.',
        nn: 'Temaa blir til nokre få mål med teikn de kan sjå etter.',
        en: 'The themes become a few goals with signs you can look for.',
      },
      guide: {
        nb: [
          'Har kommunen eller regionen mål fra før, finner dere dem fram og ser hvilke dere vil bidra til.',
          'Skriv det dere vil ha, ikke det dere vil bli kvitt. Ett mål under hvert hovedbegrep er nok.',
          'Finn ett til fire tegn til hvert mål. En som kommer på besøk, skal kunne se eller høre tegnet.',
          'Gå gjennom målene med de tillitsvalgte, foreldrerådet og elevrådet før de vedtas. Spør hva som da må vente.',
        ],
        nn: [
          'Har kommunen eller regionen mål frå før, finn de dei fram og ser kva for nokre de vil bidra til.',
          'Skriv det de vil ha, ikkje det de vil bli kvitt. Eitt mål under kvart hovudomgrep er nok.',
          'Finn eitt til fire teikn til kvart mål. Ein som kjem på besøk, skal kunne sjå eller høyre teiknet.',
          'Gå gjennom måla med dei tillitsvalde, foreldrerådet og elevrådet før dei blir vedtekne. Spør kva som då må vente.',
        ],
        en: [
          'If the municipality or the region already has goals, bring them out and see which of them you want to serve.',
          'Write what you want, not what you want to be rid of. One goal under each main concept is enough.',
          'Find one to four signs for each goal. A visitor should be able to see or hear the sign.',
          'Go through the goals with the union representatives, the parents’ council and the student council before they are adopted. Ask what must then wait.',
        ],
      },
    },
  ],
};
