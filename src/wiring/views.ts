/** What the pages get to show, as types alone: components may not see the server files that make them. */
export type { Agreement } from './agreement-view.server.ts';
export type { Task } from './waiting.server.ts';
export type { PlaceView, Stone } from './place-view.server.ts';
export type { ProcessView, StepView, VariantView } from './process-view.server.ts';
export type { OfferView } from './offer-view.server.ts';
export type { Branch, CascadeView, Look } from './cascade-view.server.ts';
export type { Reminded } from './reminded.server.ts';
export type { Aligned } from './alignment-view.server.ts';
export type { LandscapeView } from './landscape/view.server.ts';
export type { UnitView } from './landscape/unit.server.ts';
export type { FrontView, TogetherView } from './landscape/front.server.ts';
