import { chanceFrom } from '../chance.ts';
import { featuresOf } from './features.ts';
import { centresOf, kMeans, type Clusters, type Points } from './k-means.ts';
import { reducedSpace } from './reduced-space.ts';
import { wardTree } from './ward.ts';
export function proto(texts: string[], k: number, seed: number, dim?: number): {clusters: Clusters, points: Points} {
  const random = chanceFrom(seed);
  const distinct = [...new Set(texts)].sort();
  const f = featuresOf(distinct);
  const space = reducedSpace(f.matrix, dim ?? Math.min(120, Math.max(40, Math.round(1.5*k))), random);
  const counts = new Map<string, number>();
  for (const t of texts) counts.set(t, (counts.get(t) ?? 0) + 1);
  const points = { at: space.points, weight: Float64Array.from(distinct, t => counts.get(t) ?? 0), held: new Int32Array(distinct.length).fill(-1) };
  const n = distinct.length;
  const sample = Array.from({length:n},(_, i)=>i);
  for (let i=0;i<Math.min(n,1000);i++){ const j=i+Math.floor(random()*(n-i)); [sample[i],sample[j]]=[sample[j]!,sample[i]!]; }
  const chosen = n<=1000 ? sample.sort((a,b)=>a-b) : sample.slice(0,1000).sort((a,b)=>a-b);
  const sub = { at: chosen.map(i=>points.at[i]!), weight: Float64Array.from(chosen,i=>points.weight[i]!), held: new Int32Array(chosen.length).fill(-1)};
  const start = wardTree(sub.at, sub.weight).cut(k);
  const c = kMeans(points, centresOf(sub, start, k));
  const at = new Map(distinct.map((t,i)=>[t,i]));
  return { clusters: {of: Int32Array.from(texts, t => c.of[at.get(t)!]!), centres: c.centres}, points };
}
