import type { DemoHeard } from './types.ts';

/** What children, and those around them, have said in single kindergartens and schools. */
export const lanternelysetHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -5,
    texts: [
      'Jeg vil styre krana på kaia. Bare én gang.',
      'Hoppe i dammen med sokker på.',
      'At vi kan se skipene når vi spiser.',
      'Ei seng til bamsen.',
      'Male med føttene.',
      'En dag der alle bytter navn.',
      'Å bære noe tungt.',
      'At måsen får ett brød for seg selv.',
      'Jeg vil ha pappa i veska di.',
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
      'Legge ned kameraet og bli med ned i hullet.',
      'Til havet hver uke. Det ligger jo der.',
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
      'En tverrfaglig uke som varer i fire uker.',
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
      'Spise på en stein. Hver sin.',
      'En hund som passer på oss.',
      'Heise flagget når det snør.',
      'Jeg vil være voksen på mandag.',
      'Ha på ski hele dagen, inne også.',
      'En kikkert til hver.',
      'At bjørnen får sove i fred.',
      'Klatre i den store bjørka når jeg blir fem.',
      'Få si nei til klem.',
    ],
  },
  {
    group: 'parent',
    at: -39,
    texts: [
      'At de ser hvor rolig hun blir av å være ute.',
      'Sekken er for tung når det er matpakke, skift og termos. Har dere et skap?',
      'Gi dem tid til å kle på seg selv. Vi skal prøve hjemme også.',
      'At far kan være hjemme med sykt barn uten at noen spør etter mor.',
      'Ei kasse med ull som alle kan låne av.',
    ],
  },
  {
    group: 'staff',
    at: -38,
    texts: [
      'Ei hytte ved snøgrensa som er vår.',
      'At ingen spør om vi har fri når vi er ute.',
      'Å lære av dem som driver med rein.',
      'Én voksen til om høsten, når alle drar hver sin vei.',
      'Gå etter kart som barna har tegnet.',
    ],
  },
];
export const jutulHeard: readonly DemoHeard[] = [
  {
    group: 'youth',
    at: -9,
    texts: [
      'At det går an å bytte gruppe uten at det blir drama.',
      'Programmere lyset i svømmehallen.',
      'Skolemat. Ikke hva som helst, men mat vi har satt opp menyen på.',
      'Lese bøker der noen banner.',
      'Vedkløyving når hodet er fullt.',
      'Velge hvem jeg skal sitte sammen med, én gang i uka.',
      'En time der alle tør å synge feil.',
      'At seksualundervisninga handler om folk.',
      'At det henger en lærekontrakt på veggen, ikke bare karakterer.',
      'Snakke om penger før vi har gjeld.',
      'Reise til en annen kommune og bo hos noen.',
      'At noen legger merke til at jeg har sluttet å komme.',
    ],
  },
  {
    group: 'staff',
    at: -8,
    texts: [
      'Å ha de samme elevene lenge nok til å se at det virker.',
      'Være to i timen, og krangle litt om hvem som har rett.',
      'Mer plass til fagene som lukter: kjøkken, verksted, laboratorium.',
      'At karakterene kommer når de kan brukes til noe.',
      'Ta bort noe før vi legger til noe.',
    ],
  },
];
export const ternungenHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -3,
    texts: [
      'Æ vil ha lange bein.',
      'Koke en øy.',
      'At klokka stopper når vi leker.',
      'Krype i rør.',
      'Finne en dinosaur. Bare ett bein holder.',
      'Jeg skal bli fiskeskipper og barnehagedame.',
      'Sjokoladedag hver dag, men bare litt.',
      'At noen synger når det er mørkt.',
      'Kaste stein uten at noen sier nei.',
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
      'Ro i matsalen. Selv gulrøttene bråker der inne.',
      'Ett felles mål av gangen.',
    ],
  },
];
export const multemyraHeard: readonly DemoHeard[] = [
  {
    group: 'child',
    at: -4,
    texts: [
      'Plukke multer og gøyme dei.',
      'Ei ku å klappe når ein er lei seg.',
      'At nokon held handa i bakken.',
      'Grave heilt ned til Amerika.',
      'Ha sauen på besøk. Han kan sove hos meg.',
      'Teikne på skeiene.',
      'Drikke saft av snø.',
      'Ei grop med berre blad.',
      'Køyre traktor baklengs heile dagen.',
    ],
  },
  {
    group: 'parent',
    at: -3,
    texts: [
      'At de har ope lenger når det er slått.',
      'At ho får ha med seg dialekta si inn i skulen og ut att.',
      'Mindre oppvask, meir fang.',
      'Ei postkasse for ros. Ho kan stå ved grinda.',
      'At vi møtest når det ikkje er noko gale òg.',
    ],
  },
];
