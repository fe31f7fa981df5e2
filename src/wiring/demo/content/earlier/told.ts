import type { Concept, Day, DemoGoal, DemoHeard, DemoProcess, DemoTheme, DrawingKey, Group, Words } from '../types.ts';

/** What one place gathered, painted and wanted in the round before, from its first day. */
export interface Told {
  readonly place: string;
  readonly from: string;
  readonly start: Day;
  readonly question?: Partial<Words>;
  readonly themes: readonly DemoTheme[];
  readonly heard: readonly [group: Group, theme: string, texts: readonly string[]][];
  readonly headline: string;
  readonly narrative: string;
  readonly drawing?: DrawingKey;
  readonly concepts: Readonly<Record<Concept, string>>;
  readonly body: string;
  readonly cases: readonly [picture: string, goals: string];
  readonly goals: readonly Omit<DemoGoal, 'from' | 'horizonYear' | 'adoption'>[];
  readonly lesson?: string;
}

/** The key of a place's process in the round before. */
export function earlier(place: string): string {
  return `${place}-2030`;
}

/** The whole round of a place: four steps that are done, a picture and goals that are adopted. */
export function told(it: Told): DemoProcess {
  const { start, body, cases } = it;
  return {
    key: earlier(it.place),
    place: it.place,
    from: it.from,
    handedDown: start - 20,
    accepted: true,
    ...(it.question ? { question: it.question } : {}),
    steps: [
      { kind: 'gather', opens: start, closes: start + 27, readers: 'place' },
      { kind: 'group', opens: start + 28, closes: start + 41, readers: 'place' },
      { kind: 'picture', opens: start + 42, closes: start + 76, readers: 'region' },
      { kind: 'goals', opens: start + 77, closes: start + 110, readers: 'region' },
    ],
    facilitators: [],
    dreams: [],
    themes: it.themes,
    heard: heardOf(it),
    picture: {
      versions: [
        {
          on: start + 50,
          headline: it.headline,
          narrative: it.narrative,
          ...(it.drawing ? { drawing: it.drawing } : {}),
          concepts: it.concepts,
        },
      ],
      paintedFrom: paintedFrom(it.themes),
      adoption: { body, caseReference: cases[0], on: start + 70 },
    },
    goals: it.goals.map((goal) => ({
      ...goal,
      from: it.themes.filter(({ concept }) => concept === goal.concept).map(({ key }) => key),
      horizonYear: 2030,
      adoption: { body, caseReference: cases[1], on: -122 },
    })),
    ...(it.lesson ? { lessons: [{ text: it.lesson, on: start + 112 }] } : {}),
  };
}

function heardOf({ start, heard }: Told): DemoHeard[] {
  return heard.map(([group, theme, texts], nth) => ({ group, theme, texts, at: start + 6 + nth * 4 }));
}

function paintedFrom(themes: readonly DemoTheme[]): Record<Concept, readonly string[]> {
  const under = (concept: Concept) => themes.filter((theme) => theme.concept === concept).map(({ key }) => key);
  return {
    livsmestring: under('livsmestring'),
    dybdelaering: under('dybdelaering'),
    digital: under('digital'),
    sosial: under('sosial'),
    innovasjon: under('innovasjon'),
  };
}
