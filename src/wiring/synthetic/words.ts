import { between, randomFrom, type Random } from '#platform/ui/drawing/seed.ts';

const FRONT =
  'fjell sjø skog båt ski bål leke lese bok dans musikk data mat fisk hage dyr venn vår vinter sommer høst regn snø strand elv bygd by kveld morgen turn fotball kor teater film snekker maling kjøkken hytte sti sykkel buss trinn klasse barne skole ungdoms foreldre besteforeldre elev lærer natur kyst øy foss stein tre blomst fugl hest sau geit måne sol stjerne vind tåke bølge fyr naust brygge torg park'.split(
    ' ',
  );
const BACK =
  'plass dag tur hus rom tid gruppe uke hjørne verksted fest ro lyst glede hjelp leir sti vei benk tak vegg dør stemme samling reise lek prosjekt vandring kafé scene ring laget kveld hylle kasse kart bord stol hage skur bro tårn grotte sang bilde spill fortelling oppgave vane regel avtale lov mål drøm'.split(
    ' ',
  );
const NB = [
  'Jeg drømmer om en {} der alle får være med.',
  'At vi har {} hver dag, og at de voksne har tid.',
  'En skole med {} og {}.',
  'Barna skal møte {} før de begynner på {}.',
  'Mer {}, mindre stress.',
  'Vi vil at {} skal være for alle i kommunen, ikke bare for noen.',
  'Om femten år har hver enhet sin egen {}.',
  'Noen å gå sammen med til {}.',
];
const NN = [
  'Eg drøymer om ein {} der alle får vere med.',
  'At vi har {} kvar dag, og at dei vaksne har tid.',
  'Ein skule med {} og {}.',
  'Ungane skal møte {} før dei byrjar på {}.',
  'Meir {}, mindre stress.',
  'Nokon å gå saman med til {}.',
];

/** Sentences that nobody has said, for measuring: few words are common, and very many are rare. */
export function sentences(seed: number): (nynorsk: boolean) => string {
  const random = randomFrom(`synthetic ${seed}`);
  return (nynorsk) => {
    const forms = nynorsk ? NN : NB;
    return (forms[Math.floor(random() * forms.length)] ?? '').replaceAll('{}', () => compound(random));
  };
}

/** Zipf's law, about: the share of the n-th word falls as 1/n. */
function compound(random: Random): string {
  const pick = (all: readonly string[]) => all[Math.floor(all.length ** random()) - 1] ?? all[0] ?? '';
  const rare = random() < 0.02 ? `${pick(BACK)}${Math.floor(between(random, 1, 5000))}` : pick(BACK);
  return `${pick(FRONT)}${rare}`;
}
