/** Languages that are told apart by their words; the two forms of Norwegian are told apart afterwards. */
export const TONGUES = ['no', 'da', 'sv', 'en', 'se', 'other'] as const;
export type Tongue = (typeof TONGUES)[number];

/** Common words of each, ours: those that sentences hang on, and some that people say of school and everyday life. */
const LISTS: Record<Tongue, string> = {
  no: `og i jeg eg æ det at en ei ein et eit den dei de til er som på med han hun ho av ikke ikkje itj der så var meg mæ
    seg men ett har om vi min mitt mine mi ha hadde over da då ved fra frå du ut sin deg dere dykk opp vil kan hans hvor
    kor kvar eller hva kva ka skal skulle selv sjølv her alle ville blir bli blei ble vart kunne inn når kom kommer kjem noen
    nokon noe noko hvis viss hvem kven hver kvart andre annen annet anna bare berre også denne dette disse desse mot å for før
    fordi enn mer meir mye mykje mest få får gå går gjør gjer gjøre gjere gir gi ta tar må burde bør sånn samme same
    helt heilt hele heile litt mange flere fleire hvordan korleis hvorfor kvifor uten utan under etter mellom mens
    medan nei ja aldri alltid igjen egen eigen egne eigne ingen god godt bedre betre veldig siden sidan ser sjå si seier sier vet veit
    tror trur synes gjerne lov være vere vært vore barn barna barnehage barnehagen skole skolen skule skulen lærer lærere lærar
    elev elevene foreldre voksne vaksne voksen venn venner vener leke leker leik sammen saman hjem heim hjemme heime mat
    ute inne tid dag hverdag kvardag år uke veke time timer friminutt lekser bøker bok lese skrive lære spille spel fotball
    båt båter fisk sjø fjell skog hus rom plass trygg trygge trygt glad snill snille drøm drømmer draum drøymer framtid fremtid
    mindre større små liten lita store stor ny nye hjelp hjelpe hjelpa høre høyre lytte snakke spør spørre jobb arbeid kommune kommunen
    mobbing mobba alene åleine utenfor utanfor bygda bygd folk menneske mennesker gøy kjekt morsomt gym musikk dans svømme bade
    sykle sykkel buss bussen katt hund dyr lenger lengre rundt oppe nede tilbake ønsker ønskjer kaker is frukt gratis varm varmt regn snø
    sola sommer vinter helg hei takk tusen fin fint bra kjempe beste best første neste siste jo oss sa to dem vår vårt våre se gang ganger
    vel la alt alltid lite viktig slik slike man òg nå både gjelder gjeld norsk norske norge noreg faktisk gjort måte måten gjennom
    fram del grunn vera altså spørsmål derfor difor forhold fått rett står sagt kanskje vert sett sitt sine viser gode ned nok svært
    vidare videre heller klart gitt gått komme koma dersom mulig mogleg langt ulike blitt ligger ligg måtte ganske betyr tatt hatt
    stå støtte samtidig ofte seie meiner mener minst ting behov bruke likevel stort kjenner svar møte nødvendig finne først slutt
    tre fire fem seks sju ti lyst skjer nytt klar enda følge fikk fekk lage laga finn finner vise hadde lov spise ete sove natt morgen
    morgon kveld klasse klassen klasserom gutt gut jenter jente mamma pappa bestemor bestefar jul tur turer henge hente tenke tenkje rart`,
  da: `og i jeg det at en et den de til er som på med han hun af ikke der så var mig sig men har om vi min mit mine ha havde
    over da ved fra du ud sin dig jer op vil kan hans hvor eller hvad skal skulle selv her alle ville bliver blive blev
    kunne ind når kom kommer nogen noget nogle hvis hvem hver andre anden andet kun også denne dette disse mod for før
    fordi end mere meget mest få får gå går gør gøre giver give tage tager må burde bør sådan samme helt hele lidt mange
    flere hvordan hvorfor uden under efter mellem mens nej ja aldrig altid igen egen egne ingen god godt bedre siden ser se
    sige siger ved tror synes gerne være været børn børnene børnehave børnehaven skole skolen lærer lærere elev eleverne
    forældre voksne voksen ven venner lege leger leg legeplads sammen hjem hjemme mad ude inde tid dag hverdag år uge time timer frikvarter
    lektier bøger bog læse skrive lære spille fodbold båd fisk hav skov hus rum plads tryg trygge glad søde drøm drømmer
    fremtid mindre større små lille store stor ny nye hjælp hjælpe høre lytte tale snakke spørge arbejde kommunen mobning alene
    udenfor landsby folk mennesker sjovt musik dans svømme cykle cykel bussen kat hund dyr længere rundt oppe nede tilbage ønsker
    kage frugt varm regn sne sol sommer vinter hej tak tusind fin bedst første næste sidste os jo lige nu gang meget måde vej øje bruge`,
  sv: `och i jag det att en ett den de dem till är som på med han hon av inte där så var mig sig men har om vi min mitt mina
    hade över då vid från du ut sin dig er upp vill kan hans eller vad ska skall skulle själv här alla ville blir bli blev
    kunde in när kom kommer någon något några vem varje andra annan annat bara också denna detta dessa mot för före innan
    eftersom än mer mycket mest få får gå går gör göra ger ge ta tar måste borde bör sådan samma helt hela lite många flera
    fler hur varför utan under efter mellan medan nej ja aldrig alltid igen egen egna ingen bra bättre sedan sen ser se
    säga säger vet tror tycker gärna vara varit barn barnen förskola förskolan skola skolan lärare elev eleverna föräldrar vuxna
    vuxen vän vänner kompisar leka leker lek tillsammans hem hemma mat ute inne tid dag vardag år vecka timme rast läxor böcker bok
    läsa skriva lära spela fotboll båt fisk hav skog hus rum plats trygg trygga glad snäll snälla dröm drömmer framtid mindre
    större små liten stora stor ny nya hjälp hjälpa höra lyssna prata fråga jobb arbete kommunen mobbning ensam utanför folk
    människor roligt musik dans simma bada cykla cykel bussen katt hund djur längre runt uppe nere tillbaka önskar oss vår vårt
    varm regn snö sol sommar vinter hej tack tusen fin bäst första nästa sista`,
  en: `the a an and or but if of at by for with about to from in on off over under then here there when where why how all any
    both each few more most other some such no not only own same so than too very can will just should now i me my we our
    you your he him his she her it its they them their what which who this that these those am is are was were be been have
    has had do does did doing would could want need like love make help school schools teacher teachers child children kids
    friend friends play playing together home food outside inside time day everyone everybody nobody people more less better good
    safe happy dream dreams future learn learning read reading write book books music football boat sea forest house room
    place small big new listen talk ask work alone never always without every who's don't can't i'm parents adults grown
    let us up down out again because after before one two every week year kindergarten summer winter snow rain sun
    card please how's my account get where's could also been thanks thank hello hi fun nice free lunch bus bike dog cat homework`,
  se: `ja lea leat lei ledje leamaš dat dan das dasa dain dát dán dás go mun mon don son mii dii sii moai doai soai mu du su min din
    ii in it eat ehpet eai ean eaba muhto dahje vai juos dego gos goas manne mo gii geat buot buohkat buohkaid eará earát
    sámi sámegiella sámegillii sámegiela giella giela skuvla skuvlla skuvllas mánná mánát mánáid mánáidgárdi mánáidgárddis oahpahit
    oahpahus oahppit oahppat oahppá oahpásnuvvá ustit ustibat ustibiid ovttas oktan okta guokte leago sáhttá sáhttit galgá galget
    háliidan háliida háliidit áiggun áigu beaivi beaivvi jahki áigi boahtteáigi niehku nieguid ruoktu ruovttus biebmu olgun siste
    maid maiddái nu dál dáppe dakka olu eanet buorre buoret dárbbašit dárbbaša veahkki gullat lohkat čállit stoahkat stohket
    eallin eatnan meahcci mearra guolli áhkku áddjá eadni áhčči vánhemat ahte vel velá ain álo goassege haga luhtte mielde`,
  other: `der die das und ist nicht ich wir sie mit für auf ein eine dass zu von den dem wie auch aber oder haben sind wird kinder schule
    mehr kein keine möchte freunde lehrer jeden jede tag einmal ans im am vom zum zur spielen wasser hier uns unsere mir dir noch sehr gut het een niet ik wij zijn van voor met dat op maar ook meer kinderen le la les des et est
    pas je nous vous une un du pour avec que qui dans sur plus enfants école el los las una y es no yo nosotros para con en
    por más niños escuela que il lo gli di che non sono per più bambini scuola o a os as um uma não eu nós para com mais
    crianças i w z na nie jest się że to do dla jak ale moje moja jestem chcę żeby wszystkie dzieci szkoła szkole przyjaciele ir yra kad
    aš mes su į iš ne bet daugiau vaikai mokykla mokykloje noriu draugai draugų waa iyo in ku ka oo ay uu aan ma la waxaan si
    aad dugsiga dugsi carruurta ilmaha ja on ei se että minä me hän ovat mutta kun niin lapset koulu koulussa enemmän og ég það að
    ekki við er sem til með fyrir börn skóla un ir ka es mēs bērni skola bir ve bu için ben biz çocuk okul daha çok i je da se
    na za sa nije djeca škola ali më dhe një nuk fëmijë shkolla xwe em ez û`,
};

/** By word, the tongues it is common in. */
export const COMMON: ReadonlyMap<string, ReadonlySet<Tongue>> = invert();

/** What letters tell of a word, whether it is common or not. */
export const MARKS: readonly (readonly [RegExp, readonly Tongue[], number])[] = [
  [/[đŋŧ]/, ['se'], 2],
  [/[šžč]/, ['se', 'other'], 0.7],
  [/á/, ['se', 'other'], 0.7],
  [/[łąęćńśźżėįųūěřďťňůőűğışāēīļņģķțșþð]/, ['other'], 2],
  [/[ßüñçãõîïêâûëìùúí¿¡]/, ['other'], 1.2],
  [/[äö]/, ['sv', 'other'], 1.2],
  [/ø|æ(?!$)/, ['no', 'da'], 1],
  [/å/, ['no', 'da', 'sv'], 0.6],
  [/(?:tion|tioner|tionen)$/, ['da', 'sv', 'en'], 0.5],
  [/sjon/, ['no'], 1],
  [/^kj|^gj|^skj|ø[yr]|^[^aeiou]*au|^kv|kk(?:je|ja)$/, ['no'], 0.6],
  [/ei/, ['no', 'other', 'en'], 0.4],
  [/(?:leg|lege|skap|heit|inga)$/, ['no'], 0.4],
  [/(?:ede|erne|lige|ighed|hed|ejde|øj|æj)$|øj|ej(?=[ledr])/, ['da'], 0.5],
  [/(?:orna|arna|erna|ligt|skt)$/, ['sv'], 0.4],
  [/th|wh|ough|tion$|(?:ly|ness|ful)$|^[a-z]+'(?:s|t|re|ll|ve|m)$/, ['en'], 0.4],
  [/sz|cz|rz|sch|ij|dh|kh|xa|oo.|aa(?=[a-z])|uu|ii|q|x/, ['other'], 0.7],
  [/w/, ['en', 'other'], 0.4],
  [/z/, ['other', 'se'], 0.4],
  [/[a-zæøå]{3,}(?:vv|hpp|hkk|htt|lll|ddj|dj|nnj)|uo|ea(?=[^ltdrskc])|ie(?=hk|gu)/, ['se'], 0.5],
];

function invert(): Map<string, Set<Tongue>> {
  const common = new Map<string, Set<Tongue>>();
  for (const tongue of TONGUES)
    for (const word of LISTS[tongue].trim().split(/\s+/)) common.set(word, (common.get(word) ?? new Set()).add(tongue));
  return common;
}
