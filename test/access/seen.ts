import { TABLE } from '#wiring/access.ts';
import { HOME, standing, type Course, type Role } from './roles.ts';

/** True when the table gives somebody a permission at a process. */
export function may(who: Role, what: string, course: Course = 'ours'): boolean {
  const stands = standing(who, HOME[course], course);
  return (TABLE[what] ?? []).some((one) => stands.has(one));
}

type Rule = (who: Role) => boolean;
const nobody: Rule = () => false;
const everybody: Rule = () => true;
const facilitating: Rule = (who) => may(who, 'dreams.facilitate');
const reading =
  (readers: string, course: Course = 'ours'): Rule =>
  (who) =>
    may(who, `dreams.read_${readers}`, course) || may(who, 'dreams.read_facilitators', course);

/** Words that stand in the world, each in one place, and who may see them anywhere at all. */
export const MARKERS: Readonly<Record<string, Rule>> = {
  facilitators: reading('facilitators'),
  place: reading('place'),
  region: reading('region'),
  waiting: facilitating,
  public: everybody,
  hidden: nobody,
  reason: facilitating,
  back: nobody,
  olds: reading('facilitators', 'olds'),
  theirs: reading('facilitators', 'theirs'),
  theme: (who) => may(who, 'place.see') || facilitating(who),
  adoptedpicture: everybody,
  draftpicture: (who) => may(who, 'picture.see_draft'),
  adoptedconcept: everybody,
  draftconcept: (who) => may(who, 'picture.see_draft'),
  adoptedgoal: everybody,
  draftversion: (who) => may(who, 'goal.see_draft'),
  draftgoal: (who) => may(who, 'goal.see_draft'),
};

/** What an answer gives away. */
export function markersIn(body: string): string[] {
  return Object.keys(MARKERS).filter((name) => body.includes(`hemmelig${name}merke`));
}
