/**
 * The demo region as plain data. A `Day` is a whole number of days from the day of seeding; negative is past.
 * Keys are the demo's own: the seeder gives real ids. Dreams, themes and goals are keyed within their process.
 */
export type Day = number;
export type Form = 'nb' | 'nn';
export type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>;

export type Group =
  | 'child'
  | 'youth'
  | 'parent'
  | 'staff'
  | 'leader'
  | 'union'
  | 'politician'
  | 'business'
  | 'volunteer'
  | 'health'
  | 'other';
export type Concept = 'livsmestring' | 'dybdelaering' | 'digital' | 'sosial' | 'innovasjon';
export type StepKind = 'gather' | 'group' | 'react' | 'picture' | 'goals' | 'activity';
export type Readers = 'facilitators' | 'place' | 'region' | 'public';
export type PlaceKind = 'municipality' | 'centre' | 'school' | 'kindergarten' | 'ppt';
export type Role = 'coordinator' | 'municipal_owner' | 'unit_leader' | 'staff';
/** Why a facilitator took a dream off the board: it points at somebody, it hurts somebody, or it was a trial. */
export type HideReason = 'about_a_person' | 'hurtful' | 'test';
export type DrawingKey =
  | 'fjord'
  | 'school'
  | 'kindergarten'
  | 'bord'
  | 'bru'
  | 'fjell'
  | 'fyr'
  | 'hone'
  | 'hval'
  | 'krabbe'
  | 'ku'
  | 'nordlys'
  | 'orn'
  | 'regn'
  | 'rein'
  | 'sundbat'
  | 'tre';

export interface DemoRegion {
  readonly slug: string;
  readonly name: string;
  readonly vision: string;
  readonly form: Form;
  readonly purpose: string;
  readonly focusAreas: readonly string[];
}

export interface DemoPlace {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** The region's slug for a municipality, a municipality's key for a unit. */
  readonly parent: string;
  readonly form: Form;
  /** A private unit: the municipality is its authority, not its owner. */
  readonly owner?: 'private';
  /** Municipality number in the national register; units are invented and have none. */
  readonly number?: string;
}

export interface DemoPosition {
  /** A place's key, or the region's slug. */
  readonly place: string;
  readonly role: Role;
  readonly from: Day;
  /** Exclusive; open when left out. */
  readonly until?: Day;
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly positions: readonly DemoPosition[];
  /** Keys of the processes this person is appointed to facilitate. */
  readonly facilitates?: readonly string[];
  /** Shown on the sign-in page as one click; `about` says who this is and what waits. */
  readonly signIn?: true;
  readonly about?: Words;
}

export interface DemoStep {
  readonly kind: StepKind;
  readonly opens: Day;
  /** The last day the step is open. */
  readonly closes: Day;
  readonly readers: Readers;
}

export interface DemoDream {
  readonly group: Group;
  readonly text: string;
  /** BCP 47; the place's form when left out. */
  readonly language?: string;
  readonly at: Day;
  readonly theme?: string;
  readonly channel: 'link' | 'facilitator';
  readonly hidden?: HideReason;
}

export interface DemoTheme {
  readonly key: string;
  readonly concept: Concept;
  readonly name: string;
}

export interface DemoAdoption {
  readonly body: string;
  readonly caseReference: string;
  readonly on: Day;
}

export interface DemoPictureVersion {
  readonly on: Day;
  readonly headline: string;
  readonly narrative: string;
  readonly drawing?: DrawingKey;
  /** The drawing's own text in the place's language when left out. */
  readonly drawingAlt?: string;
  readonly concepts: Readonly<Record<Concept, string>>;
}

export interface DemoPicture {
  /** Oldest first. */
  readonly versions: readonly DemoPictureVersion[];
  /** Theme keys of the same process. */
  readonly paintedFrom: Readonly<Record<Concept, readonly string[]>>;
  /** Of the last version. */
  readonly adoption?: DemoAdoption;
}

export interface DemoGoal {
  readonly key: string;
  readonly concept: Concept;
  readonly text: string;
  /** How it was worded before it was tied to the goal above. */
  readonly first?: string;
  /** One to four; each is answered yes or no. */
  readonly signs: readonly string[];
  readonly horizonYear: number;
  readonly tags?: readonly string[];
  /** Theme keys of the same process that the goal stands on. */
  readonly from: readonly string[];
  /** A goal of a place above, as «process/goal»; it was tied to it once that goal was there. */
  readonly serves?: string;
  readonly adoption?: DemoAdoption;
}

export interface DemoProcess {
  readonly key: string;
  /** A place's key, or the region's slug. */
  readonly place: string;
  /** Key of the process that was handed down. */
  readonly from?: string;
  readonly handedDown?: Day;
  readonly accepted: boolean;
  /** The place's own question, only in the languages it has written; the template's otherwise. */
  readonly question?: Partial<Words>;
  readonly steps: readonly DemoStep[];
  readonly facilitators: readonly string[];
  readonly dreams: readonly DemoDream[];
  readonly themes: readonly DemoTheme[];
  readonly picture?: DemoPicture;
  readonly goals?: readonly DemoGoal[];
  /** The way of working, when it is not the future picture. */
  readonly template?: 'goal_work' | 'short_workshop' | 'common_ground' | 'round';
  /** What was gathered on paper and written in as lists. */
  readonly heard?: readonly DemoHeard[];
  /** Why the place has said no, and when. */
  readonly declined?: { readonly reason: string; readonly on: Day };
  /** Called off, and why. */
  readonly withdrawn?: { readonly reason: string; readonly on: Day };
  /** A step that the place has left out after it was handed on. */
  readonly leavesOut?: { readonly kind: StepKind; readonly reason: string; readonly on: Day };
  /** A better question, offered to those who run it already. */
  readonly sentOut?: { readonly question: Partial<Words>; readonly note: string; readonly on: Day };
  /** What the place has answered to what was offered from above; nothing while it waits. */
  readonly offer?: { readonly answer: 'taken' | 'left'; readonly on: Day };
  /** Statements, and what people answered to them. */
  readonly reacting?: DemoReacting;
  readonly parties?: readonly DemoParty[];
  /** What the place has handed back to those who handed the process down, and when. */
  readonly lessons?: readonly { readonly text: string; readonly on: Day }[];
}

/** What one group has said, on one day. `theme`: where all of it was put. */
export interface DemoHeard {
  readonly group: Group;
  readonly at: Day;
  readonly theme?: string;
  readonly texts: readonly string[];
}

/** Statements of a step, and how those who answer lean: nobody's own answers, but what chance makes of them. */
export interface DemoReacting {
  /** Dreams of the process that are statements as they are. */
  readonly fromDreams: readonly string[];
  readonly written: readonly string[];
  /** A sign for each statement, dreams first: + leans to agree, - to disagree, . has no settled view. */
  readonly leans: readonly { readonly count: number; readonly by: string }[];
  /** The first and the last day on which somebody answers. */
  readonly days: readonly [Day, Day];
}

/** A body that takes part; never a person. */
export interface DemoParty {
  readonly party: string;
  readonly mandate: string;
  readonly from: Day;
  readonly dissent?: string;
}

/** An SVG of 1200 × 750, and its text equivalent in the demo's languages. */
export interface DemoDrawing {
  readonly key: DrawingKey;
  readonly svg: string;
  readonly alt: Words;
}
