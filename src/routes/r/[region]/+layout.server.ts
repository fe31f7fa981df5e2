import { frameOf } from '#wiring/frame.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { region, person } = event.locals;
  return {
    region: { slug: region.slug, name: region.name, vision: region.vision, madeUp: region.madeUp, form: region.form },
    person,
    signedIn: event.locals.user !== null,
    frame: await frameOf(event),
  };
};
