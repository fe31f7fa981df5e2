import type { Concept } from '#modules/processes/index.ts';

/** Goals that municipalities have made, as quoted in Nettverk Nordmøre's own account of its work. */
export const EXAMPLES: Readonly<Record<Concept, string>> = {
  innovasjon: 'Vi har kultur for prøving og feiling',
  dybdelaering: 'Vi har temabasert/tverrfaglig arbeid i både barnehagen og skolen',
  sosial: 'Vi er gode på relasjonskompetanse',
  digital: 'Vi legger til rette for kritisk tenkende elever som behersker kritisk kjeldebruk',
  livsmestring: 'Vi vil at alle opplever mestring og trivsel kvar dag',
};
