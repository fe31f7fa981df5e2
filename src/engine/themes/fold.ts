import { stemmer } from '@orama/stemmers/norwegian';

/** Whole words of nynorsk and of dialect, and the bokmål they meet in. Ours; widen it when two forms are seen apart. */
const WORDS = table(`
  ikkje=ikke itj=ikke ikkj=ikke inte=ikke eg=jeg æ=jeg ej=jeg mæ=meg dæ=deg sæ=seg dykk=dere dokker=dere dei=de
  dem=de hu=hun ho=hun hannj=han kva=hva ka=hva kem=hvem kven=hvem kvar=hver kvart=hvert kor=hvor korleis=hvordan
  korsen=hvordan kvifor=hvorfor korfor=hvorfor kvarandre=hverandre nokon=noen nokre=noen nåkken=noen noko=noe
  nokka=noe nåkka=noe mykje=mye myttji=mye meir=mer fleire=flere fleir=flere berre=bare bærre=bare frå=fra
  saman=sammen vere=være ver=være vera=være vore=vært e=er gjere=gjøre gjer=gjør gjera=gjøre kjem=kommer kjæm=kommer
  koma=komme seie=si seier=sier sjå=se ser=se gjekk=gikk fekk=fikk eit=en ein=en ei=en same=samme annan=annen
  anna=annet sjølv=selv sjøl=selv medan=mens utan=uten åt=til te=til ven=venn vener=venner venene=vennene
  venane=vennene born=barn borna=barna onga=unga ongan=unga ungan=unga ungane=unga ungene=unga auge=øye augo=øynene
  auga=øynene veg=vei vegen=veien vegar=veier vegane=veiene no=nå sidan=siden bestandig=alltid heile=hele heil=hel
  heilt=helt eigen=egen eiga=egen eige=eget eigne=egne tru=tro trur=tror spel=spill spele=spille spelar=spiller
  spela=spille song=sang songar=sanger mjølk=melk gard=gård gardar=gårder gamal=gammel lita=liten vesle=lille nye=ny
  verd=verden verda=verden byrje=begynne byrjar=begynner syster=søster vatn=vann vatnet=vannet fesk=fisk fiskje=fiske
  stad=sted staden=stedet stader=steder stadar=steder tal=tall talet=tallet våge=tørre tore=tørre tør=tørre
  gleda=gleden gle=glede tenkje=tenke tenkjer=tenker følgje=følge søkje=søke søkjer=søker brukar=bruker tek=tar
  teke=tatt gjev=gir gje=gi les=leser skriv=skriver køyre=kjøre køyrer=kjører høyre=høre høyrer=hører høyrde=hørt
  høyrt=hørt et=en
`);

/** Parts of words, wherever in a compound they stand: nynorsk, and what it is in bokmål. */
const PARTS: readonly [RegExp, string][] = [
  [/skul(?=e|a)/g, 'skol'],
  [/draum/g, 'drøm'],
  [/drøym/g, 'drøm'],
  [/kjærleik/g, 'kjærlighet'],
  [/tryggleik/g, 'trygghet'],
  [/moglegheit/g, 'mulighet'],
  [/mogleg/g, 'mulig'],
  [/heim/g, 'hjem'],
  [/leik/g, 'lek'],
  [/leiar/g, 'leder'],
  [/leie?(?=ing)/g, 'led'],
  [/meining/g, 'mening'],
  [/einsam/g, 'ensom'],
  [/åleine/g, 'alene'],
  [/eining/g, 'enhet'],
  [/djup(?=n|e|t|$)/g, 'dyp'],
  [/kvardag/g, 'hverdag'],
  [/kvar(?=dag)/g, 'hver'],
  [/bilete?/g, 'bilde'],
  [/fram(?=tid|over)/g, 'frem'],
  [/haust/g, 'høst'],
  [/vaks(?=en|ne|$)/g, 'voks'],
  [/meistr/g, 'mestr'],
  [/menneskj/g, 'mennesk'],
  [/kjensl/g, 'følels'],
  [/tilsett/g, 'ansatt'],
  [/verksemd/g, 'virksomhet'],
  [/røynd/g, 'virkelighet'],
  [/oppgåv/g, 'oppgav'],
  [/(?<=..)leg(?=e|t|$|heit)/g, 'lig'],
  [/(?<=..)heit/g, 'het'],
  [/(?<=...)ane$/g, 'ene'],
  [/(?<=...)ar$/g, 'er'],
  [/(?<=...)aste$/g, 'este'],
  [/(?<=..)kj(?=e$|er$)/g, 'k'],
  [/(?<=..)gj(?=e$|er$)/g, 'g'],
  [/kk[aå]$/g, 'kke'],
];

/**
 * A word in lower case as it is compared: the nynorsk, bokmål and common dialect forms of one word become one. What
 * comes out need not be a word of either form. «skulegarden» → «skolegarden», «ikkje» → «ikke», «jentene» and
 * «jentane» → «jentene».
 */
export function fold(word: string): string {
  const whole = WORDS.get(word);
  if (whole !== undefined) return whole;
  let folded = word;
  for (const [part, other] of PARTS) folded = folded.replace(part, other);
  return folded;
}

/** The stem of a word that `fold` has been at: Snowball's Norwegian stemmer (snowballstem.org). */
export function stemOf(folded: string): string {
  return stemmer(folded);
}

function table(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  );
}
