import type { DemoPerson, Role } from './types.ts';

/** Whoever leads the places where processes run. Invented, with ordinary names. */
export const otherPeople: readonly DemoPerson[] = [
  leader('berit', 'Berit Lyngstad', 'aure', 'municipal_owner', -1310),
  leader('kjellrun', 'Kjellrun Fagerli', 'gjemnes', 'municipal_owner', -1500),
  leader('anders', 'Anders Veiholt', 'smola', 'municipal_owner', -1270),
  leader('torunn', 'Torunn Heggdal', 'sunndal', 'municipal_owner', -2000),
  leader('einar', 'Einar Bakkemo', 'tingvoll', 'municipal_owner', -1290),
  leader('wenche', 'Wenche Solli', 'lanternelyset', 'unit_leader', -1100),
  leader('rolf', 'Rolf Terje Nymo', 'seilmakerloftet', 'unit_leader', -640),
  leader('siv', 'Siv Almestad', 'villreintrakket', 'unit_leader', -1320),
  leader('geirm', 'Geir Magne Lunden', 'jutulfaret', 'unit_leader', -210),
  leader('marte', 'Marte Haugan', 'ternungen', 'unit_leader', -90),
  leader('bjorg', 'Bjørg Engvik', 'steinbitvika', 'unit_leader', -1730),
  leader('oddny', 'Oddny Røvik', 'multemyra', 'unit_leader', -905),
  leader('gunnveig', 'Gunnveig Myrland', 'bergskaret', 'unit_leader', -760),
  leader('trond', 'Trond Ivar Hegglund', 'skipsnaustet', 'unit_leader', -1040),
  leader('nadia', 'Nadia Karimi Vik', 'nordvestkulingen', 'unit_leader', -330),
  leader('livm', 'Liv Marit Storholm', 'ytterholmen', 'unit_leader', -1150),
  leader('arvid', 'Arvid Sagmo', 'fjordknausen', 'unit_leader', -890),
  leader('mona', 'Mona Kvernberg', 'tauverkssvingen', 'unit_leader', -480),
  leader('paul', 'Paul Inge Storlien', 'nordavinden', 'unit_leader', -1210),
];

function leader(key: string, name: string, place: string, role: Role, from: number): DemoPerson {
  const email = `${keyed(name)}@demo.varde.example`;
  return { key, name, email, positions: [{ place, role, from }] };
}

/** «Bjørg Engvik» → «bjorg.engvik». */
function keyed(name: string): string {
  return name.toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('æ', 'ae').replaceAll(' ', '.');
}
