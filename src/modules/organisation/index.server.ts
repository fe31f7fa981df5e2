export {
  findPerson,
  findPlace,
  getRegion,
  pathOf,
  peopleOfRegion,
  placesById,
  placesOfRegion,
  positionsOn,
} from './store.server.ts';
export { addPerson } from './verbs/add-person.server.ts';
export { openPlace } from './verbs/open-place.server.ts';
export { createRegion, type RegionForm } from './verbs/create-region.server.ts';
