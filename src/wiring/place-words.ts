import { m } from '#messages';
import type { PlaceKind, Role } from '#modules/organisation/index.ts';
import type { Stone } from './views.ts';

export function kindWord(kind: PlaceKind): string {
  return {
    region: m.place_region,
    municipality: m.place_municipality,
    centre: m.place_centre,
    school: m.place_school,
    kindergarten: m.place_kindergarten,
    ppt: m.place_ppt,
    service: m.place_service,
  }[kind]();
}

export function roleWord(role: Role): string {
  return {
    coordinator: m.role_coordinator,
    municipal_owner: m.role_municipal_owner,
    unit_leader: m.role_unit_leader,
    development_group: m.role_development_group,
    staff: m.role_staff,
  }[role]();
}

/** What a stone of the cairn stands for. */
export function stoneLabel(stone: Stone): string {
  if (stone.what === 'dreams') return m.stone_dreams({ count: stone.count });
  return stone.what === 'picture' ? m.stone_picture() : m.stone_goals({ count: stone.count });
}

export function dateSentence(date: { name: string; what: 'opens' | 'closes' }): string {
  return date.what === 'opens' ? m.date_opens({ step: date.name }) : m.date_closes({ step: date.name });
}

/** The stone that comes next, so that the cairn always shows where it is going. */
export function nextStone(stones: readonly Stone[]): string {
  const last = stones.at(-1)?.what;
  if (last === undefined) return m.place_first_stone();
  if (last === 'dreams') return m.place_next_stone({ what: m.stone_picture() });
  return last === 'picture'
    ? m.place_next_stone({ what: m.thread_goal() })
    : m.place_next_stone({ what: m.stone_analysis() });
}
