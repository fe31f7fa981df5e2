import { compareIds } from '../order.ts';
import { supportIn, type Election } from './election.ts';
import type { Reason, Selection } from './reasons.ts';

/**
 * The simple rule: by points, the most first, each that still fits. Ties: the cheaper, then what more support, then
 * the order of ids. What nobody supports is not chosen.
 */
export function greedy(election: Election): Selection {
  const { projects, supporters, points } = supportIn(election);
  const order = [...projects.keys()].sort((a, b) => {
    const [one, other] = [projects[a]?.cost ?? 0n, projects[b]?.cost ?? 0n];
    return (
      (points[b] ?? 0) - (points[a] ?? 0) ||
      (one < other ? -1 : one > other ? 1 : 0) ||
      (supporters[b]?.length ?? 0) - (supporters[a]?.length ?? 0) ||
      a - b
    );
  });
  const winners: string[] = [];
  const reasons: Reason[] = [];
  let spent = 0n;
  for (const place of order) {
    const { id = '', cost = 0n } = projects[place] ?? {};
    const own = supporters[place]?.length ?? 0;
    const about = { project: id, supporters: own, points: points[place] ?? 0 };
    const left = election.budget - spent;
    if (own === 0) reasons.push({ ...about, chosen: false, why: 'nobody-supports-it' });
    else if (cost > election.budget) reasons.push({ ...about, chosen: false, why: 'dearer-than-the-budget' });
    else if (cost > left) reasons.push({ ...about, chosen: false, why: 'does-not-fit', left });
    else {
      spent += cost;
      winners.push(id);
      reasons.push({ ...about, chosen: true, place: winners.length });
    }
  }
  return { winners, spent, reasons: reasons.sort((a, b) => compareIds(a.project, b.project)) };
}
