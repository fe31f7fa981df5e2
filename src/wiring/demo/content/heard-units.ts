import type { DemoHeard } from './types.ts';

/** What children, and those around them, have said in single kindergartens and schools. */
export const lanternelysetHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -5,
    texts: [
      'Æ vil styre krana på kaia. Bare én gang.',
      'Hoppe i dammen med sokkan på.',
      'At vi kan se skipan når vi spise.',
      'Ei seng te bamsen.',
      'Male med føttern.',
      'En dag der alle bytter navn.',
      'Å bære noe tungt.',
      'At måsen får ett brød for seg sjøl.',
      'Æ vil ha pappa inni veska di.',
      'Sjørøverdag uten de skumle.',
    ],
  },
  {
    group: 'parent',
    at: -4,
    texts: [
      'At vi kan hente tidlig uten å føle at vi forstyrrer.',
      'Bilder av hverdagen, ikke bare av karnevalet.',
      'Den roen dere har klokka åtte. Kan vi få oppskriften?',
      'At noen snakker ukrainsk med ham når han har det vondt.',
      'Et sted å vaske støvler.',
      'Mer bading.',
    ],
  },
  {
    group: 'staff',
    at: -4,
    texts: [
      'Å få sitte lenge i sandkassa uten å ha dårlig samvittighet.',
      'At vi slipper å telle hoder hele tida.',
      'Fire kolleger som har vært her i ti år. Jeg ønsker det for neste generasjon også.',
      'Dokumentere mindre, undre mer.',
      'Havet hver uke.',
    ],
  },
];
export const seilmakerloftetHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -6,
    texts: [
      'At femte klasse får bestemme hva taket skal brukes til.',
      'Grønnsaker på balkongen, og vi må smake.',
      'Mer tid til å bli ferdig med bok.',
      'Ikke så høy lyd når man spiser.',
      'En vaktmester som lærer oss å bruke drill.',
      'Skolebåt i stedet for skolebuss.',
      'Lov å sitte på bordet hvis man er ferdig.',
      'At ingen blir valgt sist.',
      'Et akvarium med sånne som bor her.',
      'Alle språkene i klassen på døra.',
      'Sjakk mot ordføreren.',
    ],
  },
  {
    group: 'parent',
    at: -5,
    texts: [
      'En skole som er åpen til klokka seks, uten at det heter SFO.',
      'At tiåringen min kan ta bybussen alene og bli sett når han kommer fram.',
      'Mindre delt iPad, mer delt måltid.',
      'Bedre plass til rullestolen. Alle rom, ikke bare ett.',
      'At lærerne våre har det bra.',
    ],
  },
  {
    group: 'staff',
    at: -5,
    texts: [
      'Tverrfaglig uke som varer i fire.',
      'At vi får bruke byen som klasserom: kaia, arkivet, gamlehjemmet.',
      'Færre bytter i løpet av en dag.',
      'Å lage vurderinger elevene kan bruke til noe.',
      'Noen å le med på lærerrommet.',
    ],
  },
];
export const villreintrakketHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -40,
    texts: [
      'Ete lunsj på ein stein. Kvar sin.',
      'Ein hund som passar på oss.',
      'Trekkje opp flagget når det snør.',
      'Eg vil vere vaksen på måndag.',
      'Ha på ski heile dagen, inne også.',
      'Ein kikkert te kvar.',
      'At bjørnen får sove i fred.',
      'Klatre i den store bjørka når eg blir fem.',
      'Å få seie nei til klem.',
    ],
  },
  {
    group: 'parent',
    at: -39,
    texts: [
      'At dei ser kor roleg ho blir av å vere ute.',
      'Sekken er for tung når det er matpakke, skift og termos. Har de eit skap?',
      'Gje dei tid til å kle på seg sjølve.',
      'At far kan vere heime med sjukt barn utan at nokon spør etter mor.',
      'Ulltøy som fellesgode.',
    ],
  },
  {
    group: 'staff',
    at: -38,
    texts: [
      'Ei hytte i snøgrensa som er vår.',
      'At det å vere ute er arbeid.',
      'Vi vil lære av reindriftsfolk.',
      'Éin vaksen meir om hausten.',
      'Kart som barna har teikna.',
    ],
  },
];
export const jutulHeard: readonly DemoHeard[] = [
  {
    group: 'youth',
    at: -9,
    texts: [
      'At det går an å skifte gruppe utan at det blir drama.',
      'Programmere lyset i symjehallen.',
      'Skulemat. Ikkje kva som helst, men skulemat vi har planlagt.',
      'Lese bøker nokon har bana i.',
      'Meir fysisk arbeid når hovudet er fullt.',
      'Velje kven eg skal sitje i lag med éin gong i veka.',
      'Læraren vår i kroppsøving gjer det umulege. Fleire slike.',
      'At seksualundervisninga handlar om folk.',
      'Ei lærlingkontrakt på veggen, ikkje berre karakterar.',
      'Snakke om pengar før vi har gjeld.',
      'Reise til ein annan kommune og bu hos nokon.',
      'At nokon legg merke til at eg har slutta å kome.',
    ],
  },
  {
    group: 'staff',
    at: -8,
    texts: [
      'Å ha dei same elevane lenge nok til å sjå at det verkar.',
      'Undervise to og to.',
      'Meir makt til faga som luktar: kjøken, verkstad, laboratorium.',
      'At karakterane kjem når dei kan brukast til noko.',
      'Tørre å ta bort noko før vi legg til noko.',
    ],
  },
];
export const ternungenHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -3,
    texts: [
      'Æ vil ha lange beinan.',
      'Lage øy i gryta.',
      'At klokka stoppe når vi leke.',
      'Krype i rør.',
      'Finn en dinosaur.',
      'Æ ska bli fiskeskipper og barnehagedama.',
      'Sjokoladedag kvar dag, men bare litt.',
      'At nån synge når det e mørkt.',
      'Kaste stein uten at nån si nei.',
    ],
  },
  {
    group: 'parent',
    at: -2,
    texts: [
      'At oppstarten kan ta tre uker for dem som trenger det.',
      'Et skap med klær til bytte. Alle vokser samtidig.',
      'Mindre rosa og blått.',
      'Å få høre en historie fra dagen hans, bare én.',
      'At vi kan spise frokost der sammen på fredager.',
    ],
  },
];
export const steinbitvikaHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -7,
    texts: [
      'At taket på gymsalen åpner seg når det er sol.',
      'Skrive bok og legge den på biblioteket på ordentlig.',
      'Krabbefangst i naturfag, og så slippe dem.',
      'Ikke ringeklokke. En som spiller trompet.',
      'Få velge om man vil vise det med ord eller tegning.',
      'Å bli kjent med de i sjuende før de slutter.',
      'Sove på skolen en gang i året.',
      'Flere trær. De står så langt fra hverandre.',
      'At man kan spørre om ting som ikke står i planen.',
      'En øy som er vår.',
    ],
  },
  {
    group: 'parent',
    at: -6,
    texts: [
      'At skolen tør å være liten.',
      'Lekser som starter en samtale og ikke en krangel.',
      'Trygg sykkelvei. Vi har ventet siden hun ble født.',
      'Å få se hva de har laget før det havner i søpla.',
      'At gutten som aldri er bedt i bursdag, blir bedt.',
    ],
  },
  {
    group: 'staff',
    at: -6,
    texts: [
      'Halv klasse to ganger i uka.',
      'En skolehage som overlever sommerferien.',
      'Vi vil ha foreldre i timen, ikke bare på møtet.',
      'At støy regnes som forurensning.',
      'Ett felles mål av gangen.',
    ],
  },
];
export const multemyraHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -4,
    texts: [
      'Plukke molte og gøyme dei.',
      'Ei ku te å klappe når ein er lei.',
      'At nokon held handa i bakken.',
      'Grave heilt ned te Amerika.',
      'Ha sauen på besøk.',
      'Tegne på skjeiene.',
      'Gumma sin saft.',
      'Ei grop med berre blad.',
      'Køyre traktor i bakvendt land.',
    ],
  },
  {
    group: 'parent',
    at: -3,
    texts: [
      'Like lang opningstid når det er slått.',
      'At ho får ha med seg dialekta si inn i skulen.',
      'Mindre oppvask for dei vaksne, meir fang.',
      'Ei postkasse der vi kan leggje ros.',
      'At vi møtest når det ikkje er noko gale.',
    ],
  },
];
