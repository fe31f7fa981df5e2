/** Words that say little of what a text is about, as people write them: bokmål, nynorsk, dialect, English. Ours. */
const NORWEGIAN = `
  og i jeg eg æ det at en ei et den til er e som på de dei med han av ikke ikkje itj der så var meg mæ seg sæ men ett
  har om vi me oss mi min mitt mine ha hadde hun ho hu nå no over da då ved fra frå du ut sin si sitt sine dem deg dæ
  dere dykk opp vil kan hans hvor kor der eller hva kva ka skal selv sjølv sjøl her alle vil ville vart bli blir blei ble
  blitt vorte vert vere være vera vært vore kunne inn når kom kjem kommer noen nokon noe noko nokka nåkka hvis viss
  hvem kven kem hver kvar kvart hvert andre annet anna annen annan bare berre også òg skulle denne dette disse desse ditt
  dit din dine mot å for før fordi enn mer meir mye mykje mest få får fekk fikk gå går gjør gjer gjøre gjere gjort gi gir
  gjev ta tar tek må måtte bør burde slik sånn samme same helt heilt hele heile litt lite mange flere fleire flest hvordan
  korleis korsen hvorfor kvifor hvilken hvilke hvilket mens medan uten utan under etter mellom både ja nei jo jau aldri
  alltid igjen ennå enno ens ein eit eitt eget eiga eigen egen egne eigne ingen inga intet ingenting godt bra bedre betre
  veldig ganske kanskje siden sidan enda likevel liksom se ser sjå si sier seier sa sett vet veit vite tror trur synes syns
  gjerne lov vær ver sånne sånt slike alt noensinne dersom hos via per pr osv mens dermed derfor difor derfra nede oppe inne
  mindre man én éin éi vår vårt våre treng trenger like færre neste ordentlig
  fram frem hit bort borte to tre fire fem
`;
const ENGLISH = `
  the a an and or but if of at by for with about to from in on off over under then here there when where why how all any
  both each few more most other some such no nor not only own same so than too very can will just don should now i me my
  we our you your he him his she her it its they them their what which who whom this that these those am is are was were
  be been being have has had having do does did doing would could ought im ive id youre its isnt arent dont doesnt
  didnt cant couldnt wont wouldnt get got let us as up down out again once because while during before after into through
  s t d m ll ve re
`;

const STOP_WORDS: ReadonlySet<string> = new Set(`${NORWEGIAN} ${ENGLISH}`.trim().split(/\s+/));

/** Whether a word, in lower case, says little of what a text is about. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
