/**
 * What words are about: everyday fields, each with the beginnings of words in bokmål, nynorsk and English. Two texts
 * that share no word, «en venn» and «noen å leke med», meet in a field. Ours, and only the plainest: a beginning that
 * would also begin a word about something else is left out; a whole word ends in «.».
 */
const FIELDS = `
food: mat. maten matpak matlag frokost lunsj middag kveldsmat suppe brød pannekak kak. kaka kake kaker frukt kantin kjøkken spis ete. et. eplet epler grøt saft pizza sylt smak food lunch dinner breakfast eat. eating cake kitchen meal
friends: venn ven. vener vennska fellessk inkluder utenfor utanfor alene ensom mobb erting lekekamer friend alone lonely bully belong includ
play: lek. leke leker lekte leking leik spill. spille fotball ball. huske sklie trampolin play. playing playground game. games
outdoors: ute. utendørs uteskol utelek skog fjell sjø. sjøen fjær. fjæra tur. turen turer bål snø. snøen regn. regner klatr bade. bading ski. stein fjord strand natur tre. treet hage. hagen gress outdoor outside forest mountain nature
animals: hund hest. hesten høne høner kanin katt sau. sauer kua kyr kalv lam. krabbe fisk. fiske fisker fugl ørn dyr. dyra dyr fjøs geit mink animal dog. cat. horse chicken
boats: båt skip ferge ferje fergå brygg naust motor kai. kaia redning boat ferry harbour
adults: voksn voksen vaksn vaksen lærer lærar ansatt vikar assistent rektor styrer styrar teacher adult staff headteacher
listening: lytt høre. hørt hører spør. spørre spurt snakk fortell fortel forteljing forklar si. sier samtal stemme. stemmen bestem medbestem elevråd listen heard ask. talk voice decide
calm: tid. tida tiden ro. roen rolig stille stress travel mas. press sove sov. søvn hvil pause lyd. bråk quiet calm rest. hurry sleep
safety: trygg redd. redde tør. tørre utrygg angst bekymr omsorg trøst klem. safe scared afraid worry
learning: lær. lære lært øve øving forstå kunnsk undervis fag. faget faga matte matemat lekse prøve prøver karakter eksamen vurder læring pensum algoritm homework exam learn grades math maths
reading: bok. boka boken bøker biblio les. lese leser lest skriv bokstav dikt eventyr book library read write story
making: verksted verkstad bygg byg. snekr hamr spikk verktøy lage. lager laga mal. male strikk sy. reparer workshop build. tool craft
music: musikk sang. sangen song. synge song kor. korps gitar piano danse dans. teater scene kunst tegn tegne teikn music sing dance art.
digital: skjerm data. pc. ipad mobil telefon nett. nettet app. appen digital robot program koding kode. kunstig teknolog screen phone computer tablet
travel: buss. bussen skolebuss sykkel sykl skolevei vei. veien trafikk bil. biler transport hente levere kjør bus. bike road traffic
family: mamma pappa mor. far. foreldr bestem bestef søsk familie hjem. hjemme hjemmet heim barnebarn home. parent mother father grandmother grandfather family
work: jobb. jobbe arbeid bedrift lærling yrke næring oppdrett verft fisker bonde gård. gården gardsdrift hybel utdann job. work company apprentice
village: bygd. bygda bygd grend nabo. naboen øy. øya kommune lokalavis historie museum sted. stedet sambygd flytt community village island local
language: språk norsk nynorsk engelsk dialekt samisk sámi polsk arabisk ukrain oversett tolk language translat
support: ppt. spesialpedag tilpas støtte. hjelp vedtak utred saksnummer henvis rettighet behov diagnos assistanse help. support special
rooms: rom. rommet klasserom gymsal tak. taket garderob møbel hytte. hytta lys. lyset inne innel bygning room classroom building
cooperation: samarbeid overgang møte. møter møtet foreldremøt tverr nettverk dele. deler plan. planer planlegg skjema rapport cooperat meeting transition
economy: penger pengar budsjett kost. koste koster gratis betal råd. økonomi money budget free. cost
body: gym. gymmen idrett svømm trening trene løp. løpe hopp. hoppe fysisk bevegels helse helsesyk sport swim run. health
courage: feil. feile rar. annerled godta lov. stolt modig annleis mistake proud brave different
`;

const [WHOLE, BEGINNING] = read();

/** The fields a folded word is about: names, in the order of the list; none for most words. */
export function fieldsOf(word: string): readonly string[] {
  const whole = WHOLE.get(word);
  if (whole) return whole;
  for (let length = word.length; length >= 4; length--) {
    const fields = BEGINNING.get(word.slice(0, length));
    if (fields) return fields;
  }
  return [];
}

function read(): [Map<string, string[]>, Map<string, string[]>] {
  const [whole, beginning] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const line of FIELDS.trim().split('\n')) {
    const [name = '', words = ''] = line.split(':');
    for (const word of words.trim().split(/\s+/)) {
      const [map, key] = word.endsWith('.') ? [whole, word.slice(0, -1)] : [beginning, word];
      map.set(key, [...(map.get(key) ?? []), name]);
      if (map === beginning && key.length < 4) whole.set(key, [...(whole.get(key) ?? []), name]);
    }
  }
  return [whole, beginning];
}
